package worldswitch.emulator.cpu.semantics;

/**
 * The sixteen conditions over the flags.
 *
 * <p>Conditions come in pairs that negate each other, save the last, AL and NV, which both hold always. The eight
 * positive ones are kept as truth tables over the sixteen values of NZCV, four to a constant: testing one is a shift
 * without a branch, and with a constant condition the compiler folds what remains.
 */
public final class Condition {
    private static final int ALWAYS = 14;
    private static final long LOW = truths(0);
    private static final long HIGH = truths(4);

    private Condition() {}

    /**
     * Whether a condition holds.
     *
     * @param condition 0 (EQ) to 15 (NV)
     * @param nzcv the flags in bits 3 to 0
     */
    public static boolean holds(int condition, int nzcv) {
        long truths = (condition & 8) == 0 ? LOW : HIGH;
        int positive = (int) (truths >>> ((condition >> 1 & 3) << 4 | nzcv)) & 1;
        return positive != (condition & 1) || condition >= ALWAYS;
    }

    private static long truths(int first) {
        long truths = 0;
        for (int bit = 0; bit < 64; bit++) {
            truths |= positive(first + (bit >> 4), bit & 0xf) ? 1L << bit : 0;
        }
        return truths;
    }

    private static boolean positive(int pair, int nzcv) {
        boolean n = (nzcv & 8) != 0;
        boolean z = (nzcv & 4) != 0;
        boolean c = (nzcv & 2) != 0;
        boolean v = (nzcv & 1) != 0;
        return switch (pair) {
            case 0 -> z;
            case 1 -> c;
            case 2 -> n;
            case 3 -> v;
            case 4 -> c && !z;
            case 5 -> n == v;
            case 6 -> n == v && !z;
            default -> true;
        };
    }
}
