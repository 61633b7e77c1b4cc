package worldswitch.emulator.cpu.semantics.floating.arithmetic;

import worldswitch.emulator.cpu.Cpu;

/** The basic operations on numbers of a size, 16, 32 or 64 bits, by the fastest way there is. */
public final class Arithmetic {
    private static final int DOUBLE = 64;
    private static final int SINGLE = 32;

    private Arithmetic() {}

    /** FPAdd(). */
    public static long add(Cpu cpu, int size, long a, long b) {
        return switch (size) {
            case DOUBLE -> DoublePrecision.add(cpu, a, b);
            case SINGLE -> SinglePrecision.add(cpu, a, b);
            default -> Addition.add(cpu, Format.HALF, a, b);
        };
    }

    /** FPSub(). */
    public static long subtract(Cpu cpu, int size, long a, long b) {
        return switch (size) {
            case DOUBLE -> DoublePrecision.subtract(cpu, a, b);
            case SINGLE -> SinglePrecision.subtract(cpu, a, b);
            default -> Addition.subtract(cpu, Format.HALF, a, b);
        };
    }

    /** FPMul(). */
    public static long multiply(Cpu cpu, int size, long a, long b) {
        return switch (size) {
            case DOUBLE -> DoublePrecision.multiply(cpu, a, b);
            case SINGLE -> SinglePrecision.multiply(cpu, a, b);
            default -> Multiplication.multiply(cpu, Format.HALF, a, b);
        };
    }

    /** FPMulX(). */
    public static long multiplyExtended(Cpu cpu, int size, long a, long b) {
        return Multiplication.multiplyExtended(cpu, Format.of(size), a, b);
    }

    /** FPDiv(). */
    public static long divide(Cpu cpu, int size, long a, long b) {
        return switch (size) {
            case DOUBLE -> DoublePrecision.divide(cpu, a, b);
            case SINGLE -> SinglePrecision.divide(cpu, a, b);
            default -> Division.divide(cpu, Format.HALF, a, b);
        };
    }

    /** FPSqrt(). */
    public static long root(Cpu cpu, int size, long a) {
        return switch (size) {
            case DOUBLE -> DoublePrecision.root(cpu, a);
            case SINGLE -> SinglePrecision.root(cpu, a);
            default -> SquareRoot.root(cpu, Format.HALF, a);
        };
    }

    /** FPMulAdd(): the first operand plus the product of the others, rounded once. */
    public static long multiplyAdd(Cpu cpu, int size, long addend, long a, long b) {
        return switch (size) {
            case DOUBLE -> DoublePrecision.multiplyAdd(cpu, addend, a, b);
            case SINGLE -> SinglePrecision.multiplyAdd(cpu, addend, a, b);
            default -> FusedMultiplyAdd.multiplyAdd(cpu, Format.HALF, addend, a, b);
        };
    }

    /**
     * FPCompare(): the condition flags of a comparison.
     *
     * @param signalling whether a quiet NaN, too, is an Invalid Operation
     */
    public static int compare(Cpu cpu, int size, long a, long b, boolean signalling) {
        return switch (size) {
            case DOUBLE -> DoublePrecision.compare(cpu, a, b, signalling);
            case SINGLE -> SinglePrecision.compare(cpu, a, b, signalling);
            default -> Comparison.flags(cpu, Format.HALF, a, b, signalling);
        };
    }
}
