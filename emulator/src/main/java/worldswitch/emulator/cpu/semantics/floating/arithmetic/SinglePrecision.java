package worldswitch.emulator.cpu.semantics.floating.arithmetic;

import worldswitch.emulator.cpu.Cpu;

/** Single precision by Java's arithmetic under the same conditions as {@link DoublePrecision}. */
final class SinglePrecision {
    private SinglePrecision() {}

    static long add(Cpu cpu, long a, long b) {
        if (DoublePrecision.isPlain(cpu)) {
            float sum = Float.intBitsToFloat((int) a) + Float.intBitsToFloat((int) b);
            if (isOrdinary(sum) || sum == 0) {
                return bits(sum);
            }
        }
        return Addition.add(cpu, Format.SINGLE, a, b);
    }

    static long subtract(Cpu cpu, long a, long b) {
        if (DoublePrecision.isPlain(cpu)) {
            float difference = Float.intBitsToFloat((int) a) - Float.intBitsToFloat((int) b);
            if (isOrdinary(difference) || difference == 0) {
                return bits(difference);
            }
        }
        return Addition.subtract(cpu, Format.SINGLE, a, b);
    }

    static long multiply(Cpu cpu, long a, long b) {
        if (DoublePrecision.isPlain(cpu)) {
            float product = Float.intBitsToFloat((int) a) * Float.intBitsToFloat((int) b);
            if (isOrdinary(product)) {
                return bits(product);
            }
        }
        return Multiplication.multiply(cpu, Format.SINGLE, a, b);
    }

    static long divide(Cpu cpu, long a, long b) {
        if (DoublePrecision.isPlain(cpu)) {
            float quotient = Float.intBitsToFloat((int) a) / Float.intBitsToFloat((int) b);
            if (isOrdinary(quotient)) {
                return bits(quotient);
            }
        }
        return Division.divide(cpu, Format.SINGLE, a, b);
    }

    static long root(Cpu cpu, long a) {
        if (DoublePrecision.isPlain(cpu)) {
            float root = (float) Math.sqrt(Float.intBitsToFloat((int) a));
            if (isOrdinary(root)) {
                return bits(root);
            }
        }
        return SquareRoot.root(cpu, Format.SINGLE, a);
    }

    static long multiplyAdd(Cpu cpu, long c, long a, long b) {
        if (DoublePrecision.isPlain(cpu)) {
            float sum = Math.fma(
                    Float.intBitsToFloat((int) a), Float.intBitsToFloat((int) b), Float.intBitsToFloat((int) c));
            if (isOrdinary(sum)) {
                return bits(sum);
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

    /** Finite, and larger than what a tiny result could have been rounded to. */
    private static boolean isOrdinary(float result) {
        float magnitude = Math.abs(result);
        return magnitude > Float.MIN_NORMAL && magnitude <= Float.MAX_VALUE;
    }
}
