package worldswitch.emulator.cpu.semantics.floating.arithmetic;

import worldswitch.emulator.cpu.Cpu;

/**
 * Double precision by Java's arithmetic, which rounds to the nearest as IEEE 754 says, wherever nothing else can come of it:
 * rounding is to the nearest, denormal numbers are not flushed, Inexact is set already, and the result is a normal number
 * beyond the least, so that no other exception is due. A zero that is a sum, or the product of a zero, is exact.
 */
final class DoublePrecision {
    private static final long LEAST = Double.doubleToRawLongBits(Double.MIN_NORMAL);
    private static final long INFINITY = Double.doubleToRawLongBits(Double.POSITIVE_INFINITY);

    private DoublePrecision() {}

    static long add(Cpu cpu, long a, long b) {
        if (isPlain(cpu)) {
            long sum = Double.doubleToRawLongBits(Double.longBitsToDouble(a) + Double.longBitsToDouble(b));
            if (isOrdinary(sum) || isZero(sum)) {
                return sum;
            }
        }
        return Addition.add(cpu, Format.DOUBLE, a, b);
    }

    static long subtract(Cpu cpu, long a, long b) {
        if (isPlain(cpu)) {
            long difference = Double.doubleToRawLongBits(Double.longBitsToDouble(a) - Double.longBitsToDouble(b));
            if (isOrdinary(difference) || isZero(difference)) {
                return difference;
            }
        }
        return Addition.subtract(cpu, Format.DOUBLE, a, b);
    }

    static long multiply(Cpu cpu, long a, long b) {
        if (isPlain(cpu)) {
            long product = Double.doubleToRawLongBits(Double.longBitsToDouble(a) * Double.longBitsToDouble(b));
            if (isOrdinary(product) || isZero(product) && (isZero(a) || isZero(b))) {
                return product;
            }
        }
        return Multiplication.multiply(cpu, Format.DOUBLE, a, b);
    }

    static long divide(Cpu cpu, long a, long b) {
        if (isPlain(cpu)) {
            long quotient = Double.doubleToRawLongBits(Double.longBitsToDouble(a) / Double.longBitsToDouble(b));
            if (isOrdinary(quotient)) {
                return quotient;
            }
        }
        return Division.divide(cpu, Format.DOUBLE, a, b);
    }

    static long root(Cpu cpu, long a) {
        if (isPlain(cpu)) {
            long root = Double.doubleToRawLongBits(Math.sqrt(Double.longBitsToDouble(a)));
            if (isOrdinary(root)) {
                return root;
            }
        }
        return SquareRoot.root(cpu, Format.DOUBLE, a);
    }

    static long multiplyAdd(Cpu cpu, long c, long a, long b) {
        if (isPlain(cpu)) {
            long sum = Double.doubleToRawLongBits(
                    Math.fma(Double.longBitsToDouble(a), Double.longBitsToDouble(b), Double.longBitsToDouble(c)));
            if (isOrdinary(sum)) {
                return sum;
            }
        }
        return FusedMultiplyAdd.multiplyAdd(cpu, Format.DOUBLE, c, a, b);
    }

    /** The condition flags of a comparison. */
    static int compare(Cpu cpu, long a, long b, boolean signalling) {
        double first = Double.longBitsToDouble(a);
        double second = Double.longBitsToDouble(b);
        boolean ordered = !Control.has(cpu, Control.FLUSH) && !Double.isNaN(first) && !Double.isNaN(second);
        if (!ordered) {
            return Comparison.flags(cpu, Format.DOUBLE, a, b, signalling);
        }
        return first == second ? Comparison.EQUAL : first < second ? Comparison.LESS : Comparison.GREATER;
    }

    /** Whether rounding is to the nearest, nothing is flushed, and Inexact is set. */
    static boolean isPlain(Cpu cpu) {
        return (cpu.fpcr & (Control.ROUNDING | Control.FLUSH) | ~cpu.fpsr & Status.INEXACT) == 0;
    }

    private static boolean isZero(long bits) {
        return bits << 1 == 0;
    }

    /** Finite, and larger than what a tiny result could have been rounded to. */
    private static boolean isOrdinary(long result) {
        long magnitude = result & Long.MAX_VALUE;
        return magnitude > LEAST && magnitude < INFINITY;
    }
}
