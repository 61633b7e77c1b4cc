package worldswitch.emulator.cpu.semantics.floating.arithmetic;

import worldswitch.emulator.cpu.Cpu;

/**
 * Double precision by Java's arithmetic, which rounds to the nearest as IEEE 754 says, wherever nothing else can come of it:
 * rounding is to the nearest, denormal numbers are not flushed, Inexact is set already, and the result is a normal number
 * beyond the least, so that no other exception is due.
 */
final class DoublePrecision {
    private DoublePrecision() {}

    static long add(Cpu cpu, long a, long b) {
        if (isPlain(cpu)) {
            double sum = Double.longBitsToDouble(a) + Double.longBitsToDouble(b);
            if (isOrdinary(sum) || sum == 0) {
                return Double.doubleToRawLongBits(sum);
            }
        }
        return Addition.add(cpu, Format.DOUBLE, a, b);
    }

    static long subtract(Cpu cpu, long a, long b) {
        if (isPlain(cpu)) {
            double difference = Double.longBitsToDouble(a) - Double.longBitsToDouble(b);
            if (isOrdinary(difference) || difference == 0) {
                return Double.doubleToRawLongBits(difference);
            }
        }
        return Addition.subtract(cpu, Format.DOUBLE, a, b);
    }

    static long multiply(Cpu cpu, long a, long b) {
        if (isPlain(cpu)) {
            double product = Double.longBitsToDouble(a) * Double.longBitsToDouble(b);
            if (isOrdinary(product)) {
                return Double.doubleToRawLongBits(product);
            }
        }
        return Multiplication.multiply(cpu, Format.DOUBLE, a, b);
    }

    static long divide(Cpu cpu, long a, long b) {
        if (isPlain(cpu)) {
            double quotient = Double.longBitsToDouble(a) / Double.longBitsToDouble(b);
            if (isOrdinary(quotient)) {
                return Double.doubleToRawLongBits(quotient);
            }
        }
        return Division.divide(cpu, Format.DOUBLE, a, b);
    }

    static long root(Cpu cpu, long a) {
        if (isPlain(cpu)) {
            double root = Math.sqrt(Double.longBitsToDouble(a));
            if (isOrdinary(root)) {
                return Double.doubleToRawLongBits(root);
            }
        }
        return SquareRoot.root(cpu, Format.DOUBLE, a);
    }

    static long multiplyAdd(Cpu cpu, long c, long a, long b) {
        if (isPlain(cpu)) {
            double sum = Math.fma(Double.longBitsToDouble(a), Double.longBitsToDouble(b), Double.longBitsToDouble(c));
            if (isOrdinary(sum)) {
                return Double.doubleToRawLongBits(sum);
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
        return (cpu.fpcr & (Control.ROUNDING | Control.FLUSH)) == 0 && (cpu.fpsr & Status.INEXACT) != 0;
    }

    /** Finite, and larger than what a tiny result could have been rounded to. */
    private static boolean isOrdinary(double result) {
        double magnitude = Math.abs(result);
        return magnitude > Double.MIN_NORMAL && magnitude <= Double.MAX_VALUE;
    }
}
