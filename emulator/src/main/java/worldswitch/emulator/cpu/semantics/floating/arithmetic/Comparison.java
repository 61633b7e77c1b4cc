package worldswitch.emulator.cpu.semantics.floating.arithmetic;

import worldswitch.emulator.cpu.Cpu;

/** Comparison: FPCompare() and its relatives that give a truth. */
public final class Comparison {
    /** The condition flags of equal numbers. */
    static final int EQUAL = 0b0110;
    /** Those of a first number that is less. */
    static final int LESS = 0b1000;
    /** Those of a first number that is greater. */
    static final int GREATER = 0b0010;

    private static final int UNORDERED = 0b0011;

    private Comparison() {}

    /**
     * The condition flags of a comparison.
     *
     * @param signalling whether a quiet NaN, too, is an Invalid Operation
     */
    static int flags(Cpu cpu, Format format, long first, long second, boolean signalling) {
        long a = format.read(cpu, first);
        long b = format.read(cpu, second);
        if (format.isNaN(a) || format.isNaN(b)) {
            if (signalling || format.isSignalling(a) || format.isSignalling(b)) {
                Status.raise(cpu, Status.INVALID_OPERATION);
            }
            return UNORDERED;
        }
        int order = order(format, a, b);
        return order == 0 ? EQUAL : order < 0 ? LESS : GREATER;
    }

    /** Whether the first is equal to the second, FPCompareEQ(). */
    public static boolean isEqual(Cpu cpu, Format format, long first, long second) {
        return flags(cpu, format, first, second, false) == EQUAL;
    }

    /** Whether the first is greater than the second or equal, FPCompareGE(). */
    public static boolean isGreaterOrEqual(Cpu cpu, Format format, long first, long second) {
        int flags = flags(cpu, format, first, second, true);
        return flags == EQUAL || flags == GREATER;
    }

    /** Whether the first is greater than the second, FPCompareGT(). */
    public static boolean isGreater(Cpu cpu, Format format, long first, long second) {
        return flags(cpu, format, first, second, true) == GREATER;
    }

    /** The order of two numbers; zeros are equal. */
    static int order(Format format, long a, long b) {
        return Long.compare(key(format, a), key(format, b));
    }

    private static long key(Format format, long number) {
        long magnitude = format.absolute(number);
        return format.isNegative(number) ? -magnitude : magnitude;
    }
}
