package worldswitch.emulator.gic.interrupt;

/** Ranges of interrupt identifiers, and the special ones (GICv3 specification, 2.2.1). */
public final class Intid {
    /** The number of software generated interrupts: 0 to 15. */
    public static final int SGIS = 16;
    /** The first shared peripheral interrupt; those below are private to a processor. */
    public static final int FIRST_SHARED = 32;
    /** The identifiers this GIC has, as QEMU's virt board: 256 of them shared. */
    public static final int COUNT = 288;
    /** The first special identifier. */
    public static final int FIRST_SPECIAL = 1020;
    /** No interrupt. */
    public static final int SPURIOUS = 1023;
    /** The first identifier of a locality-specific interrupt. */
    public static final int FIRST_LPI = 8192;
    /** Bits of identifier of a locality-specific interrupt. */
    public static final int LPI_BITS = 16;
    /** The number behind the last identifier of a locality-specific interrupt. */
    public static final int END = 1 << LPI_BITS;
    /** The maintenance interrupt of the virtual interface, private to each processor. */
    public static final int MAINTENANCE = 25;
    /** The identifiers that registers of the CPU interface hold. */
    public static final int MASK = 0xff_ffff;

    private Intid() {}

    /** Whether an identifier is one of the special ones, 1020 to 1023. */
    public static boolean isSpecial(int intid) {
        return intid >= FIRST_SPECIAL && intid <= SPURIOUS;
    }
}
