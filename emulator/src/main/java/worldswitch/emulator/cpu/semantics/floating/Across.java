package worldswitch.emulator.cpu.semantics.floating;

import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.cpu.semantics.floating.arithmetic.Extremes;
import worldswitch.emulator.cpu.semantics.floating.arithmetic.Format;
import worldswitch.emulator.cpu.semantics.vector.Registers;

/**
 * The extreme element of a register: that of the extremes of its two halves, which are found in the same way, since it makes
 * a difference to NaNs.
 */
public final class Across {
    private Across() {}

    /** FMAXV. */
    public static void fmaxv(Cpu cpu, int d, int n, int size, int shape) {
        Registers.scalar(cpu, d, larger(cpu, n, size, 0, Elements.count(size, shape)));
    }

    /** FMINV. */
    public static void fminv(Cpu cpu, int d, int n, int size, int shape) {
        Registers.scalar(cpu, d, smaller(cpu, n, size, 0, Elements.count(size, shape)));
    }

    /** FMAXNMV. */
    public static void fmaxnmv(Cpu cpu, int d, int n, int size, int shape) {
        Registers.scalar(cpu, d, largerNumber(cpu, n, size, 0, Elements.count(size, shape)));
    }

    /** FMINNMV. */
    public static void fminnmv(Cpu cpu, int d, int n, int size, int shape) {
        Registers.scalar(cpu, d, smallerNumber(cpu, n, size, 0, Elements.count(size, shape)));
    }

    private static long larger(Cpu cpu, int n, int size, int from, int count) {
        if (count == 1) {
            return Elements.get(cpu, n, size, from);
        }
        int half = count / 2;
        long low = larger(cpu, n, size, from, half);
        long high = larger(cpu, n, size, from + half, half);
        return Extremes.larger(cpu, Format.of(size), low, high);
    }

    private static long smaller(Cpu cpu, int n, int size, int from, int count) {
        if (count == 1) {
            return Elements.get(cpu, n, size, from);
        }
        int half = count / 2;
        long low = smaller(cpu, n, size, from, half);
        long high = smaller(cpu, n, size, from + half, half);
        return Extremes.smaller(cpu, Format.of(size), low, high);
    }

    private static long largerNumber(Cpu cpu, int n, int size, int from, int count) {
        if (count == 1) {
            return Elements.get(cpu, n, size, from);
        }
        int half = count / 2;
        long low = largerNumber(cpu, n, size, from, half);
        long high = largerNumber(cpu, n, size, from + half, half);
        return Extremes.largerNumber(cpu, Format.of(size), low, high);
    }

    private static long smallerNumber(Cpu cpu, int n, int size, int from, int count) {
        if (count == 1) {
            return Elements.get(cpu, n, size, from);
        }
        int half = count / 2;
        long low = smallerNumber(cpu, n, size, from, half);
        long high = smallerNumber(cpu, n, size, from + half, half);
        return Extremes.smallerNumber(cpu, Format.of(size), low, high);
    }
}
