package worldswitch.emulator.mmu.walk;

/** What a translation allows and says about memory, as bits that combine. */
public final class Properties {
    /** Stage 1 lets the privileged level read. */
    public static final int READ = 1;
    /** Stage 1 lets the privileged level write. */
    public static final int WRITE = 1 << 1;
    /** Stage 1 lets the privileged level execute, WXN aside. */
    public static final int EXECUTE = 1 << 2;
    /** Stage 1 lets EL0 read. */
    public static final int USER_READ = 1 << 3;
    /** Stage 1 lets EL0 write. */
    public static final int USER_WRITE = 1 << 4;
    /** Stage 1 lets EL0 execute, WXN aside. */
    public static final int USER_EXECUTE = 1 << 5;
    /** Stage 1 wants its descriptor made dirty before a write. */
    public static final int CLEAN = 1 << 6;
    /** Stage 1 is off: no permission of its own. */
    public static final int FLAT = 1 << 7;
    /** Stage 2 lets everybody read. */
    public static final int STAGE_TWO_READ = 1 << 8;
    /** Stage 2 lets everybody write. */
    public static final int STAGE_TWO_WRITE = 1 << 9;
    /** Stage 2 lets EL1 execute. */
    public static final int STAGE_TWO_EXECUTE = 1 << 10;
    /** Stage 2 lets EL0 execute. */
    public static final int STAGE_TWO_USER_EXECUTE = 1 << 11;
    /** Stage 2 wants its descriptor made dirty before a write. */
    public static final int STAGE_TWO_CLEAN = 1 << 12;
    /** Stage 2 took part. */
    public static final int STAGE_TWO = 1 << 13;
    /** Stage 1 says Device memory. */
    public static final int DEVICE = 1 << 14;
    /** Stage 2 says Device memory. */
    public static final int STAGE_TWO_DEVICE = 1 << 15;
    /** The translation is the same in every address space (nG=0). */
    public static final int GLOBAL = 1 << 16;
    /** Branches into the page must land on BTI (GP). */
    public static final int GUARDED = 1 << 17;

    /** Everything that stage 1 can allow. */
    static final int ALL = READ | WRITE | EXECUTE | USER_READ | USER_WRITE | USER_EXECUTE;

    private Properties() {}
}
