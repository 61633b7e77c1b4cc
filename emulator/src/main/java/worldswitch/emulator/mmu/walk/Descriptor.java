package worldswitch.emulator.mmu.walk;

/** The bits of translation table descriptors, 4 KiB granule (Arm ARM, D8.3 "Translation table descriptor formats"). */
public final class Descriptor {
    /** The descriptor is valid. */
    static final long VALID = 1;
    /** Above level 3, a table; at level 3, a page. */
    static final long TABLE = 1 << 1;
    /** Where the output address, or the next table's address, is. */
    static final long ADDRESS = 0xffff_ffff_f000L;

    static final int ATTRIBUTE_INDEX = 2;
    static final int MEM_ATTR = 2;
    static final long USER = 1 << 6;
    static final long READ_ONLY = 1 << 7;
    static final long STAGE_TWO_READ = 1 << 6;
    static final long STAGE_TWO_WRITE = 1 << 7;
    static final int SHAREABILITY = 8;
    static final long ACCESSED = 1 << 10;
    static final long NOT_GLOBAL = 1 << 11;
    static final long GUARDED = 1L << 50;
    static final long DIRTY_BIT_MODIFIER = 1L << 51;
    static final long PRIVILEGED_EXECUTE_NEVER = 1L << 53;
    static final long EXECUTE_NEVER = 1L << 54;
    static final int STAGE_TWO_EXECUTE_NEVER = 53;

    static final long TABLE_PRIVILEGED_EXECUTE_NEVER = 1L << 59;
    static final long TABLE_EXECUTE_NEVER = 1L << 60;
    static final long TABLE_NO_USER = 1L << 61;
    static final long TABLE_READ_ONLY = 1L << 62;

    /** The level of the last table. */
    static final int LAST_LEVEL = 3;

    private static final int PAGE_SHIFT = 12;
    private static final int BITS_A_LEVEL = 9;

    private Descriptor() {}

    /** log2 of the bytes that an entry at a level maps. */
    public static int shift(int level) {
        return PAGE_SHIFT + BITS_A_LEVEL * (LAST_LEVEL - level);
    }

    /** Whether a valid descriptor points to a table of the next level. */
    public static boolean isTable(long descriptor, int level) {
        return level < LAST_LEVEL && (descriptor & TABLE) != 0;
    }

    /** Whether a valid descriptor that is no table maps nothing at its level: a block at level 0, no page at level 3. */
    static boolean isReserved(long descriptor, int level) {
        return level == 0 || level == LAST_LEVEL && (descriptor & TABLE) == 0;
    }
}
