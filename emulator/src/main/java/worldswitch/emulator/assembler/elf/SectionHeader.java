package worldswitch.emulator.assembler.elf;

import java.nio.ByteBuffer;

/**
 * A section header ({@code Elf64_Shdr}) and the bytes that it describes.
 *
 * @param name the offset of its name
 * @param type one of {@code SHT_}
 * @param flags a sum of {@code SHF_}
 * @param address in memory, or 0
 * @param size in bytes
 * @param link another section that it needs
 * @param info how many symbols are local, in a symbol table
 * @param alignment a power of two
 * @param entrySize of a table's rows
 * @param contents what lies in the file
 */
record SectionHeader(
        int name,
        int type,
        long flags,
        long address,
        long size,
        int link,
        int info,
        long alignment,
        long entrySize,
        byte[] contents) {
    static final int SIZE = 64;
    static final int NULL = 0;
    static final int PROGBITS = 1;
    static final int SYMBOLS = 2;
    static final int STRINGS = 3;
    static final int NOBITS = 8;
    static final int WRITE = 1;
    static final int ALLOCATE = 2;
    static final int EXECUTE = 4;

    static SectionHeader none() {
        return new SectionHeader(0, NULL, 0, 0, 0, 0, 0, 0, 0, new byte[0]);
    }

    static SectionHeader table(int name, int type, int link, int info, long entrySize, byte[] contents) {
        return new SectionHeader(name, type, 0, 0, contents.length, link, info, 8, entrySize, contents);
    }

    void write(ByteBuffer out, long offset) {
        out.putInt(name)
                .putInt(type)
                .putLong(flags)
                .putLong(address)
                .putLong(offset)
                .putLong(size);
        out.putInt(link).putInt(info).putLong(alignment).putLong(entrySize);
    }
}
