package worldswitch.emulator.mmu;

import worldswitch.emulator.memory.PhysicalMemory;

/** Builds translation tables in physical memory, 4 KiB granule. */
public final class Tables {
    /** A page or block descriptor: valid, accessed, inner shareable, attribute index 0. */
    public static final long NORMAL = 1 | 1 << 10 | 3 << 8;
    /** Stage 1: EL0 may access. */
    public static final long USER = 1 << 6;
    /** Stage 1: read-only. */
    public static final long READ_ONLY = 1 << 7;
    /** Stage 1: not global. */
    public static final long NOT_GLOBAL = 1 << 11;
    /** Stage 1: privileged execute-never. */
    public static final long PXN = 1L << 53;
    /** Stage 1: EL0 (or the one level) execute-never. */
    public static final long UXN = 1L << 54;
    /** Stage 2: valid, accessed, inner shareable, Normal write-back, read and write. */
    public static final long STAGE_TWO = 1 | 1 << 10 | 3 << 8 | 0xf << 2 | 3 << 6;

    private static final long ADDRESS = 0xffff_ffff_f000L;

    private final PhysicalMemory memory;
    private long next;
    /** The first table. */
    public final long root;

    private final int start;
    private final long offset;

    /**
     * Begins at a first table.
     *
     * @param start its level
     * @param offset what to add to a physical address to get the one that descriptors hold (an IPA)
     */
    public Tables(PhysicalMemory memory, long at, int start, int pages, long offset) {
        this.memory = memory;
        this.root = at;
        this.start = start;
        this.offset = offset;
        this.next = at + 4096L * pages;
    }

    public Tables(PhysicalMemory memory, long at, int start) {
        this(memory, at, start, 1, 0);
    }

    /** Maps an address by a page (level 3) or block (1, 2); {@code bits} is the descriptor without address and type. */
    public Tables map(long address, long output, int level, long bits) {
        memory.write(entry(address, level), 8, output | bits | (level == 3 ? 2 : 0));
        return this;
    }

    /** Maps a run of pages. */
    public Tables mapPages(long address, long output, int count, long bits) {
        for (int i = 0; i < count; i++) {
            map(address + 4096L * i, output + 4096L * i, 3, bits);
        }
        return this;
    }

    /** The physical address of the descriptor for an address at a level; makes the tables above it. */
    public long entry(long address, int level) {
        long table = root;
        for (int at = start; at < level; at++) {
            long entry = table + (index(address, at) << 3);
            if ((memory.read(entry, 8) & 1) == 0) {
                memory.write(entry, 8, next + offset | 3);
                next += 4096;
            }
            table = (memory.read(entry, 8) & ADDRESS) - offset;
        }
        return table + (index(address, level) << 3);
    }

    private long index(long address, int level) {
        long page = (address & 0xffff_ffff_ffffL) >>> 39 - 9 * level;
        return level == start ? page & 0x1fff : page & 511;
    }
}
