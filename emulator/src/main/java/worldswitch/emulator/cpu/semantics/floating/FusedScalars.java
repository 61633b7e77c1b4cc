package worldswitch.emulator.cpu.semantics.floating;

import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.cpu.semantics.floating.arithmetic.Arithmetic;
import worldswitch.emulator.cpu.semantics.floating.arithmetic.Format;
import worldswitch.emulator.cpu.semantics.vector.Registers;

/** Multiplication and addition with one rounding, of scalars. */
public final class FusedScalars {
    private FusedScalars() {}

    /** FMADD. */
    public static void fmadd(Cpu cpu, int d, int n, int m, int a, int size) {
        long addend = Elements.low(cpu, a, size);
        long multiplicand = Elements.low(cpu, n, size);
        long multiplier = Elements.low(cpu, m, size);
        Registers.scalar(cpu, d, Arithmetic.multiplyAdd(cpu, size, addend, multiplicand, multiplier));
    }

    /** FMSUB. */
    public static void fmsub(Cpu cpu, int d, int n, int m, int a, int size) {
        long addend = Elements.low(cpu, a, size);
        long multiplicand = Elements.low(cpu, n, size);
        long multiplier = Elements.low(cpu, m, size);
        Registers.scalar(
                cpu,
                d,
                Arithmetic.multiplyAdd(cpu, size, addend, Format.of(size).negate(multiplicand), multiplier));
    }

    /** FNMADD. */
    public static void fnmadd(Cpu cpu, int d, int n, int m, int a, int size) {
        long addend = Elements.low(cpu, a, size);
        long multiplicand = Elements.low(cpu, n, size);
        long multiplier = Elements.low(cpu, m, size);
        Registers.scalar(
                cpu,
                d,
                Arithmetic.multiplyAdd(
                        cpu,
                        size,
                        Format.of(size).negate(addend),
                        Format.of(size).negate(multiplicand),
                        multiplier));
    }

    /** FNMSUB. */
    public static void fnmsub(Cpu cpu, int d, int n, int m, int a, int size) {
        long addend = Elements.low(cpu, a, size);
        long multiplicand = Elements.low(cpu, n, size);
        long multiplier = Elements.low(cpu, m, size);
        Registers.scalar(
                cpu, d, Arithmetic.multiplyAdd(cpu, size, Format.of(size).negate(addend), multiplicand, multiplier));
    }
}
