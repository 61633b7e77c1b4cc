package worldswitch.emulator.machine.devicetree;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes a device tree as the bytes of version 17 of the flattened format (Devicetree Specification v0.4, 5). */
public final class FlattenedTree {
    static final int MAGIC = 0xd00d_feed;
    static final int VERSION = 17;
    static final int LAST_COMPATIBLE = 16;
    static final int HEADER = 40;
    static final int BEGIN_NODE = 1;
    static final int END_NODE = 2;
    static final int PROPERTY = 3;
    static final int NOP = 4;
    static final int END = 9;

    private static final int RESERVATION = 16;

    private final ByteArrayOutputStream structure = new ByteArrayOutputStream();
    private final ByteArrayOutputStream strings = new ByteArrayOutputStream();
    private final Map<String, Integer> known = new LinkedHashMap<>();

    private FlattenedTree() {}

    /** The bytes of a tree. */
    public static byte[] write(DeviceTree tree) {
        return new FlattenedTree().bytes(tree);
    }

    private byte[] bytes(DeviceTree tree) {
        write(tree.root());
        cell(END);
        int structureAt = HEADER + RESERVATION * (tree.reservations().size() + 1);
        int stringsAt = structureAt + structure.size();
        int total = stringsAt + strings.size();
        ByteBuffer buffer = ByteBuffer.allocate(total);
        buffer.putInt(MAGIC).putInt(total).putInt(structureAt).putInt(stringsAt).putInt(HEADER);
        buffer.putInt(VERSION)
                .putInt(LAST_COMPATIBLE)
                .putInt(0)
                .putInt(strings.size())
                .putInt(structure.size());
        tree.reservations().forEach(area -> buffer.putLong(area.address()).putLong(area.size()));
        buffer.putLong(0).putLong(0).put(structure.toByteArray()).put(strings.toByteArray());
        return buffer.array();
    }

    private void write(DeviceNode node) {
        cell(BEGIN_NODE);
        padded((node.name() + "\0").getBytes(StandardCharsets.ISO_8859_1));
        node.properties().forEach(this::write);
        node.children().forEach(this::write);
        cell(END_NODE);
    }

    private void write(String name, byte[] value) {
        cell(PROPERTY);
        cell(value.length);
        cell(string(name));
        padded(value);
    }

    /** The offset of a property's name, each of which is kept once. */
    private int string(String name) {
        return known.computeIfAbsent(name, text -> {
            int offset = strings.size();
            strings.writeBytes((text + "\0").getBytes(StandardCharsets.ISO_8859_1));
            return offset;
        });
    }

    private void padded(byte[] bytes) {
        structure.writeBytes(bytes);
        structure.writeBytes(new byte[-bytes.length & 3]);
    }

    private void cell(int value) {
        structure.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(value).array());
    }
}
