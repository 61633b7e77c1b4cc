package worldswitch.emulator.cpu.semantics.floating;

import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.cpu.semantics.floating.arithmetic.Extremes;
import worldswitch.emulator.cpu.semantics.floating.arithmetic.Format;

/** The larger or smaller of two numbers, element by element. */
public final class Selections {
    private Selections() {}

    /** FMAX. */
    public static void fmax(Cpu cpu, int d, int n, int m, int size, int shape) {
        for (int i = 0; i < Elements.count(size, shape); i++) {
            long a = Elements.get(cpu, n, size, i);
            long b = Elements.get(cpu, m, size, i);
            Elements.put(cpu, d, size, i, Extremes.larger(cpu, Format.of(size), a, b));
        }
        Elements.clearAbove(cpu, d, size, shape);
    }

    /** FMIN. */
    public static void fmin(Cpu cpu, int d, int n, int m, int size, int shape) {
        for (int i = 0; i < Elements.count(size, shape); i++) {
            long a = Elements.get(cpu, n, size, i);
            long b = Elements.get(cpu, m, size, i);
            Elements.put(cpu, d, size, i, Extremes.smaller(cpu, Format.of(size), a, b));
        }
        Elements.clearAbove(cpu, d, size, shape);
    }

    /** FMAXNM. */
    public static void fmaxnm(Cpu cpu, int d, int n, int m, int size, int shape) {
        for (int i = 0; i < Elements.count(size, shape); i++) {
            long a = Elements.get(cpu, n, size, i);
            long b = Elements.get(cpu, m, size, i);
            Elements.put(cpu, d, size, i, Extremes.largerNumber(cpu, Format.of(size), a, b));
        }
        Elements.clearAbove(cpu, d, size, shape);
    }

    /** FMINNM. */
    public static void fminnm(Cpu cpu, int d, int n, int m, int size, int shape) {
        for (int i = 0; i < Elements.count(size, shape); i++) {
            long a = Elements.get(cpu, n, size, i);
            long b = Elements.get(cpu, m, size, i);
            Elements.put(cpu, d, size, i, Extremes.smallerNumber(cpu, Format.of(size), a, b));
        }
        Elements.clearAbove(cpu, d, size, shape);
    }
}
