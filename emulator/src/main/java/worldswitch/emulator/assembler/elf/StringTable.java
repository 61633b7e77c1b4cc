package worldswitch.emulator.assembler.elf;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A string table section: names one behind the other, each ended by a zero byte. The first is empty. */
final class StringTable {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    StringTable() {
        bytes.write(0);
    }

    /** Adds a name and gives its offset. */
    int add(String name) {
        int offset = bytes.size();
        bytes.writeBytes(name.getBytes(StandardCharsets.UTF_8));
        bytes.write(0);
        return offset;
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }
}
