package worldswitch.emulator.cpu.semantics.floating;

import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.cpu.semantics.floating.arithmetic.Arithmetic;
import worldswitch.emulator.cpu.semantics.floating.arithmetic.Format;
import worldswitch.emulator.cpu.semantics.vector.Registers;

/**
 * Arithmetic on scalars. What most programs do most stands apart from what vectors do, so that it is short: the compiler folds
 * only so much into one fused line.
 */
public final class ScalarArithmetic {
    private ScalarArithmetic() {}

    /** FADD (scalar). */
    public static void fadd(Cpu cpu, int d, int n, int m, int size) {
        long a = Elements.low(cpu, n, size);
        long b = Elements.low(cpu, m, size);
        Registers.scalar(cpu, d, Arithmetic.add(cpu, size, a, b));
    }

    /** FSUB (scalar). */
    public static void fsub(Cpu cpu, int d, int n, int m, int size) {
        long a = Elements.low(cpu, n, size);
        long b = Elements.low(cpu, m, size);
        Registers.scalar(cpu, d, Arithmetic.subtract(cpu, size, a, b));
    }

    /** FMUL (scalar). */
    public static void fmul(Cpu cpu, int d, int n, int m, int size) {
        long a = Elements.low(cpu, n, size);
        long b = Elements.low(cpu, m, size);
        Registers.scalar(cpu, d, Arithmetic.multiply(cpu, size, a, b));
    }

    /** FNMUL (scalar). */
    public static void fnmul(Cpu cpu, int d, int n, int m, int size) {
        long a = Elements.low(cpu, n, size);
        long b = Elements.low(cpu, m, size);
        Registers.scalar(cpu, d, Format.of(size).negate(Arithmetic.multiply(cpu, size, a, b)));
    }

    /** FDIV (scalar). */
    public static void fdiv(Cpu cpu, int d, int n, int m, int size) {
        long a = Elements.low(cpu, n, size);
        long b = Elements.low(cpu, m, size);
        Registers.scalar(cpu, d, Arithmetic.divide(cpu, size, a, b));
    }

    /** FABS (scalar). */
    public static void fabs(Cpu cpu, int d, int n, int size) {
        Registers.scalar(cpu, d, Format.of(size).absolute(Elements.low(cpu, n, size)));
    }

    /** FNEG (scalar). */
    public static void fneg(Cpu cpu, int d, int n, int size) {
        Registers.scalar(cpu, d, Format.of(size).negate(Elements.low(cpu, n, size)));
    }

    /** FSQRT (scalar). */
    public static void fsqrt(Cpu cpu, int d, int n, int size) {
        Registers.scalar(cpu, d, Arithmetic.root(cpu, size, Elements.low(cpu, n, size)));
    }
}
