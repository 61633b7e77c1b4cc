package worldswitch.emulator.cpu.semantics.floating;

import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.cpu.semantics.floating.arithmetic.Estimates;
import worldswitch.emulator.cpu.semantics.floating.arithmetic.Format;
import worldswitch.emulator.cpu.semantics.floating.arithmetic.Steps;

/** Estimates of reciprocals and steps of Newton's iteration, element by element. */
public final class Reciprocals {
    private Reciprocals() {}

    /** FRECPE. */
    public static void frecpe(Cpu cpu, int d, int n, int size, int shape) {
        for (int i = 0; i < Elements.count(size, shape); i++) {
            long a = Elements.get(cpu, n, size, i);
            Elements.put(cpu, d, size, i, Estimates.reciprocal(cpu, Format.of(size), a));
        }
        Elements.clearAbove(cpu, d, size, shape);
    }

    /** FRSQRTE. */
    public static void frsqrte(Cpu cpu, int d, int n, int size, int shape) {
        for (int i = 0; i < Elements.count(size, shape); i++) {
            long a = Elements.get(cpu, n, size, i);
            Elements.put(cpu, d, size, i, Estimates.reciprocalSquareRoot(cpu, Format.of(size), a));
        }
        Elements.clearAbove(cpu, d, size, shape);
    }

    /** FRECPX. */
    public static void frecpx(Cpu cpu, int d, int n, int size, int shape) {
        for (int i = 0; i < Elements.count(size, shape); i++) {
            long a = Elements.get(cpu, n, size, i);
            Elements.put(cpu, d, size, i, Estimates.reciprocalExponent(cpu, Format.of(size), a));
        }
        Elements.clearAbove(cpu, d, size, shape);
    }

    /** FRECPS. */
    public static void frecps(Cpu cpu, int d, int n, int m, int size, int shape) {
        for (int i = 0; i < Elements.count(size, shape); i++) {
            long a = Elements.get(cpu, n, size, i);
            long b = Elements.get(cpu, m, size, i);
            Elements.put(cpu, d, size, i, Steps.reciprocal(cpu, Format.of(size), a, b));
        }
        Elements.clearAbove(cpu, d, size, shape);
    }

    /** FRSQRTS. */
    public static void frsqrts(Cpu cpu, int d, int n, int m, int size, int shape) {
        for (int i = 0; i < Elements.count(size, shape); i++) {
            long a = Elements.get(cpu, n, size, i);
            long b = Elements.get(cpu, m, size, i);
            Elements.put(cpu, d, size, i, Steps.reciprocalSquareRoot(cpu, Format.of(size), a, b));
        }
        Elements.clearAbove(cpu, d, size, shape);
    }
}
