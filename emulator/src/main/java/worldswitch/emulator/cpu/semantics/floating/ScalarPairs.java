package worldswitch.emulator.cpu.semantics.floating;

import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.cpu.semantics.floating.arithmetic.Arithmetic;
import worldswitch.emulator.cpu.semantics.floating.arithmetic.Extremes;
import worldswitch.emulator.cpu.semantics.floating.arithmetic.Format;
import worldswitch.emulator.cpu.semantics.vector.Registers;

/** Operations on the two lowest elements of a register. */
public final class ScalarPairs {
    private ScalarPairs() {}

    /** FADDP (scalar). */
    public static void faddp(Cpu cpu, int d, int n, int size) {
        long a = Elements.low(cpu, n, size);
        long b = Elements.get(cpu, n, size, 1);
        Registers.scalar(cpu, d, Arithmetic.add(cpu, size, a, b));
    }

    /** FMAXP (scalar). */
    public static void fmaxp(Cpu cpu, int d, int n, int size) {
        long a = Elements.low(cpu, n, size);
        long b = Elements.get(cpu, n, size, 1);
        Registers.scalar(cpu, d, Extremes.larger(cpu, Format.of(size), a, b));
    }

    /** FMINP (scalar). */
    public static void fminp(Cpu cpu, int d, int n, int size) {
        long a = Elements.low(cpu, n, size);
        long b = Elements.get(cpu, n, size, 1);
        Registers.scalar(cpu, d, Extremes.smaller(cpu, Format.of(size), a, b));
    }

    /** FMAXNMP (scalar). */
    public static void fmaxnmp(Cpu cpu, int d, int n, int size) {
        long a = Elements.low(cpu, n, size);
        long b = Elements.get(cpu, n, size, 1);
        Registers.scalar(cpu, d, Extremes.largerNumber(cpu, Format.of(size), a, b));
    }

    /** FMINNMP (scalar). */
    public static void fminnmp(Cpu cpu, int d, int n, int size) {
        long a = Elements.low(cpu, n, size);
        long b = Elements.get(cpu, n, size, 1);
        Registers.scalar(cpu, d, Extremes.smallerNumber(cpu, Format.of(size), a, b));
    }
}
