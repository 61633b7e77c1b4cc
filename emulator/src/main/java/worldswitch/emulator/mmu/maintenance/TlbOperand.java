package worldswitch.emulator.mmu.maintenance;

/**
 * The fields of the operand of a TLBI (Arm ARM, C5.5, "TLBI VAE1" and "TLBI RVAE1"); the level hints are ignored.
 *
 * <p>Ranges count in granules of their own TG field, and so do their base addresses, but with 52-bit addresses (DS=1) in 64 KiB.
 */
final class TlbOperand {
    private static final int ASID = 48;
    private static final long PAGES = (1L << 44) - 1;
    private static final long INTERMEDIATE_PAGES = (1L << 40) - 1;
    private static final int RANGE_PAGES = 37;
    private static final int NUMBER = 39;
    private static final int SCALE = 44;
    private static final int GRANULE = 46;
    private static final int WIDE_UNIT = 16;

    private TlbOperand() {}

    static int asid(long operand) {
        return (int) (operand >>> ASID);
    }

    /** VA[55:12], extended from bit 55. */
    static long address(long operand) {
        return (operand & PAGES) << 20 >> 8;
    }

    /** IPA[51:12]; the highest four bits are reserved without FEAT_LPA. */
    static long intermediate(long operand) {
        return (operand & INTERMEDIATE_PAGES) << 12;
    }

    /** BaseADDR, extended from its highest bit. */
    static long rangeStart(long operand, boolean wideDescriptors) {
        int unit = wideDescriptors ? WIDE_UNIT : granule(operand);
        return operand << 64 - RANGE_PAGES >> 64 - RANGE_PAGES << unit;
    }

    /** (NUM + 1) * 2^(5 * SCALE + 1) granules. */
    static long rangeLength(long operand) {
        long number = operand >>> NUMBER & 0x1f;
        int scale = (int) (operand >>> SCALE) & 3;
        return number + 1 << 5 * scale + 1 << granule(operand);
    }

    private static int granule(long operand) {
        return switch ((int) (operand >>> GRANULE) & 3) {
            case 2 -> 14;
            case 3 -> 16;
            default -> 12;
        };
    }
}
