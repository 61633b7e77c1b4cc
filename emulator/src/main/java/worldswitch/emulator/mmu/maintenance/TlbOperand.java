package worldswitch.emulator.mmu.maintenance;

/** The fields of the operand of a TLBI (Arm ARM, C5.5, "TLBI VAE1" and "TLBI RVAE1"); the level hints are ignored. */
final class TlbOperand {
    private static final int ASID = 48;
    private static final long PAGES = (1L << 44) - 1;
    private static final long INTERMEDIATE_PAGES = (1L << 36) - 1;
    private static final int RANGE_PAGES = 37;
    private static final int NUMBER = 39;
    private static final int SCALE = 44;
    private static final int GRANULE = 46;

    private TlbOperand() {}

    static int asid(long operand) {
        return (int) (operand >>> ASID);
    }

    /** VA[55:12], extended from bit 55. */
    static long address(long operand) {
        return (operand & PAGES) << 20 >> 8;
    }

    /** IPA[47:12]. */
    static long intermediate(long operand) {
        return (operand & INTERMEDIATE_PAGES) << 12;
    }

    /** BaseADDR, extended from its highest bit. */
    static long rangeStart(long operand) {
        return operand << 64 - RANGE_PAGES >> 64 - RANGE_PAGES << granule(operand);
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
