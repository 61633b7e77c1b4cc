package worldswitch.emulator.cpu.semantics.floating.arithmetic;

/**
 * Sums of products of BFloat16 numbers, FPAdd_BF16() and BFMulH(): a denormal number counts as zero, results are rounded to odd
 * singles, and neither FPCR nor FPSR has to do with it.
 */
public final class BrainFloats {
    private static final int DEFAULT_NAN = 0x7fc0_0000;
    private static final int INFINITY = 0x7f80_0000;
    private static final int SIGN = 1 << 31;
    private static final int DROPPED = 52 - 23;
    private static final long BIAS_DIFFERENCE = 1023 - 127;

    private BrainFloats() {}

    /** A single that has the value of a BFloat16 number. */
    public static long widen(long number) {
        return number << 16;
    }

    /** BFDotAdd(): a single plus the sum of the products of the low and of the high halves of two words. */
    public static long dotAdd(long addend, long first, long second) {
        int low = product(first & 0xffff, second & 0xffff);
        int high = product(first >>> 16, second >>> 16);
        return Integer.toUnsignedLong(sum((int) addend, sum(low, high)));
    }

    /** Exact but for its range, since a significand has eight bits. */
    private static int product(long first, long second) {
        return rounded((double) value((int) widen(first)) * value((int) widen(second)), 0);
    }

    private static int sum(int first, int second) {
        double a = value(first);
        double b = value(second);
        double sum = a + b;
        double virtual = sum - a;
        return rounded(sum, a - (sum - virtual) + (b - virtual));
    }

    private static float value(int bits) {
        return Float.intBitsToFloat((bits & INFINITY) == 0 ? bits & SIGN : bits);
    }

    /**
     * A double as a single, rounded to odd.
     *
     * @param error what the exact value has beyond the double, less than its last place; meaningless if that is not finite
     */
    private static int rounded(double number, double error) {
        if (Double.isNaN(number)) {
            return DEFAULT_NAN;
        }
        int sign = number < 0 || 1 / number < 0 ? SIGN : 0;
        double magnitude = Math.abs(number);
        if (magnitude < Float.MIN_NORMAL) {
            return sign;
        }
        if (magnitude == Double.POSITIVE_INFINITY) {
            return sign | INFINITY;
        }
        long exact = toOdd(Double.doubleToRawLongBits(magnitude), number < 0 ? -error : error);
        long single = (exact >>> DROPPED) - (BIAS_DIFFERENCE << 23);
        long lost = exact & (1L << DROPPED) - 1;
        return sign | (single >= INFINITY ? INFINITY : (int) single | (lost == 0 ? 0 : 1));
    }

    /** Of the two neighbours of an inexact result the odd one. */
    private static long toOdd(long bits, double error) {
        if (error == 0 || (bits & 1) != 0) {
            return bits;
        }
        return error > 0 ? bits + 1 : bits - 1;
    }
}
