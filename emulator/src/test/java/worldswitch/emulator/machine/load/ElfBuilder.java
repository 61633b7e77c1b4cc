package worldswitch.emulator.machine.load;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Writes ELF files, right or wrong ones: program headers first, then contents, then sections. */
final class ElfBuilder {
    private record Load(long address, byte[] bytes, long memorySize) {}

    private final List<Load> loads = new ArrayList<>();
    private long entry;
    private String symbol = "";
    private long symbolValue;

    ElfBuilder entry(long address) {
        entry = address;
        return this;
    }

    ElfBuilder load(long address, byte[] bytes, long memorySize) {
        loads.add(new Load(address, bytes, memorySize));
        return this;
    }

    ElfBuilder symbol(String name, long value) {
        symbol = name;
        symbolValue = value;
        return this;
    }

    byte[] build() {
        ByteBuffer file = ByteBuffer.allocate(1 << 16).order(ByteOrder.LITTLE_ENDIAN);
        file.put(new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1}).position(16);
        file.putShort((short) 2).putShort((short) 183).putInt(1).putLong(entry).putLong(64);
        int sections = file.position();
        file.putLong(0).putInt(0).putShort((short) 64);
        file.putShort((short) 56).putShort((short) loads.size());
        file.putShort((short) 64).putShort((short) (symbol.isEmpty() ? 0 : 3)).putShort((short) 0);
        int contents = 64 + 56 * loads.size();
        for (Load load : loads) {
            file.putInt(1).putInt(7).putLong(contents).putLong(load.address).putLong(load.address);
            file.putLong(load.bytes.length).putLong(load.memorySize).putLong(8);
            contents += load.bytes.length;
        }
        loads.forEach(load -> file.put(load.bytes));
        if (!symbol.isEmpty()) {
            putSections(file, sections);
        }
        return java.util.Arrays.copyOf(file.array(), file.position());
    }

    private void putSections(ByteBuffer file, int pointer) {
        byte[] names = ("\0" + symbol + "\0").getBytes(StandardCharsets.UTF_8);
        int strings = file.position();
        file.put(names);
        int table = file.position();
        file.put(new byte[24]);
        file.putInt(1)
                .put((byte) 2)
                .put((byte) 0)
                .putShort((short) 1)
                .putLong(symbolValue)
                .putLong(4);
        file.putLong(pointer, file.position());
        file.put(new byte[64]);
        putSection(file, 2, table, 48, 2);
        putSection(file, 3, strings, names.length, 0);
    }

    private static void putSection(ByteBuffer file, int type, long offset, long size, int link) {
        file.putInt(0)
                .putInt(type)
                .putLong(0)
                .putLong(0)
                .putLong(offset)
                .putLong(size)
                .putInt(link);
        file.put(new byte[20]);
    }
}
