package worldswitch.emulator.mmu.walk;

/** The attribute bits of translation table descriptors (Arm ARM, D8.3 "Translation table descriptor formats"). */
final class Descriptor {
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

    private Descriptor() {}
}
