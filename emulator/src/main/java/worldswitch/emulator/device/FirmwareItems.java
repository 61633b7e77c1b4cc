package worldswitch.emulator.device;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a firmware configuration device holds: items of bytes by number, those of files among them. */
final class FirmwareItems {
    private static final int SIGNATURE = 0x00;
    private static final int REVISION = 0x01;
    private static final int PROCESSORS = 0x05;
    private static final int MOST_PROCESSORS = 0x0f;
    private static final int DIRECTORY = 0x19;
    private static final int FIRST_FILE = 0x20;

    /** The traditional interface, and access to memory. */
    private static final byte[] INTERFACES = {3, 0, 0, 0};

    private static final int ENTRY = 64;
    private static final int NAME_AT = 8;
    private static final byte[] NOTHING = {};

    private final Map<Integer, byte[]> items = new HashMap<>();

    /** The items of a machine with so many processors. */
    FirmwareItems(int processors) {
        items.put(SIGNATURE, "QEMU".getBytes(StandardCharsets.US_ASCII));
        items.put(REVISION, INTERFACES);
        items.put(PROCESSORS, number(processors));
        items.put(MOST_PROCESSORS, number(processors));
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("bootorder", NOTHING);
        files.put("etc/boot-fail-wait", new byte[] {-1, -1, -1, -1});
        file(files);
    }

    /** The bytes of an item, not to be changed; none if it is not there. */
    byte[] item(int number) {
        return items.getOrDefault(number, NOTHING);
    }

    /** Holds an item from now on. */
    void put(int number, byte[] bytes) {
        items.put(number, bytes);
    }

    /** Gives files their numbers in the order of their names, and lists them. */
    private void file(Map<String, byte[]> files) {
        ByteBuffer directory = ByteBuffer.allocate(Integer.BYTES + ENTRY * files.size());
        directory.putInt(files.size());
        int number = FIRST_FILE;
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            int entry = directory.position();
            directory.putInt(file.getValue().length).putShort((short) number);
            directory.put(entry + NAME_AT, file.getKey().getBytes(StandardCharsets.US_ASCII));
            directory.position(entry + ENTRY);
            items.put(number++, file.getValue());
        }
        items.put(DIRECTORY, directory.array());
    }

    private static byte[] number(int value) {
        return ByteBuffer.allocate(Short.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) value)
                .array();
    }
}
