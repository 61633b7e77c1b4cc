package worldswitch.emulator.cpu.semantics.floating.arithmetic;

import worldswitch.emulator.cpu.Cpu;

/** Single precision by Java's arithmetic under the same conditions as {@link DoublePrecision}. */
final class SinglePrecision {
    private static final long LEAST = Float.floatToRawIntBits(Float.MIN_NORMAL);
    private static final long INFINITY = Float.floatToRawIntBits(Float.POSITIVE_INFINITY);

    private SinglePrecision() {}

    static long add(Cpu cpu, long a, long b) {
        if (DoublePrecision.isPlain(cpu)) {
            long sum = bits(Float.intBitsToFloat((int) a) + Float.intBitsToFloat((int) b));
            if (isOrdinary(sum) || isZero(sum)) {
                return sum;
            }
        }
        return Addition.add(cpu, Format.SINGLE, a, b);
    }

    static long subtract(Cpu cpu, long a, long b) {
        if (DoublePrecision.isPlain(cpu)) {
            long difference = bits(Float.intBitsToFloat((int) a) - Float.intBitsToFloat((int) b));
            if (isOrdinary(difference) || isZero(difference)) {
                return difference;
            }
        }
        return Addition.subtract(cpu, Format.SINGLE, a, b);
    }

    static long multiply(Cpu cpu, long a, long b) {
        if (DoublePrecision.isPlain(cpu)) {
            long product = bits(Float.intBitsToFloat((int) a) * Float.intBitsToFloat((int) b));
            if (isOrdinary(product) || isZero(product) && (isZero(a) || isZero(b))) {
                return product;
            }
        }
        return Multiplication.multiply(cpu, Format.SINGLE, a, b);
    }

    static long divide(Cpu cpu, long a, long b) {
        if (DoublePrecision.isPlain(cpu)) {
            long quotient = bits(Float.intBitsToFloat((int) a) / Float.intBitsToFloat((int) b));
            if (isOrdinary(quotient)) {
                return quotient;
            }
        }
        return Division.divide(cpu, Format.SINGLE, a, b);
    }

    static long root(Cpu cpu, long a) {
        if (DoublePrecision.isPlain(cpu)) {
            long root = bits((float) Math.sqrt(Float.intBitsToFloat((int) a)));
            if (isOrdinary(root)) {
                return root;
            }
        }
        return SquareRoot.root(cpu, Format.SINGLE, a);
    }

    static long multiplyAdd(Cpu cpu, long c, long a, long b) {
        if (DoublePrecision.isPlain(cpu)) {
            long sum = bits(Math.fma(
                    Float.intBitsToFloat((int) a), Float.intBitsToFloat((int) b), Float.intBitsToFloat((int) c)));
            if (isOrdinary(sum)) {
                return sum;
            }
        }
        return FusedMultiplyAdd.multiplyAdd(cpu, Format.SINGLE, c, a, b);
    }

    static int compare(Cpu cpu, long a, long b, boolean signalling) {
        float first = Float.intBitsToFloat((int) a);
        float second = Float.intBitsToFloat((int) b);
        boolean ordered = !Control.has(cpu, Control.FLUSH) && !Float.isNaN(first) && !Float.isNaN(second);
        if (!ordered) {
            return Comparison.flags(cpu, Format.SINGLE, a, b, signalling);
        }
        return first == second ? Comparison.EQUAL : first < second ? Comparison.LESS : Comparison.GREATER;
    }

    private static long bits(float number) {
        return Integer.toUnsignedLong(Float.floatToRawIntBits(number));
    }

    private static boolean isZero(long bits) {
        return (int) bits << 1 == 0;
    }

    /** Finite, and larger than what a tiny result could have been rounded to. */
    private static boolean isOrdinary(long result) {
        long magnitude = result & Integer.MAX_VALUE;
        return magnitude > LEAST && magnitude < INFINITY;
    }
}
