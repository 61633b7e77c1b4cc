package worldswitch.emulator.cpu.semantics.floating;

import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.cpu.semantics.floating.arithmetic.Comparison;
import worldswitch.emulator.cpu.semantics.floating.arithmetic.Format;

/** Comparison with zero, element by element: all ones if it holds, else zero. */
public final class ZeroComparisons {
    private ZeroComparisons() {}

    /** FCMEQ (zero). */
    public static void fcmeq(Cpu cpu, int d, int n, int size, int shape) {
        for (int i = 0; i < Elements.count(size, shape); i++) {
            long a = Elements.get(cpu, n, size, i);
            put(cpu, d, size, i, Comparison.isEqual(cpu, Format.of(size), a, 0));
        }
        Elements.clearAbove(cpu, d, size, shape);
    }

    /** FCMGE (zero). */
    public static void fcmge(Cpu cpu, int d, int n, int size, int shape) {
        for (int i = 0; i < Elements.count(size, shape); i++) {
            long a = Elements.get(cpu, n, size, i);
            put(cpu, d, size, i, Comparison.isGreaterOrEqual(cpu, Format.of(size), a, 0));
        }
        Elements.clearAbove(cpu, d, size, shape);
    }

    /** FCMGT (zero). */
    public static void fcmgt(Cpu cpu, int d, int n, int size, int shape) {
        for (int i = 0; i < Elements.count(size, shape); i++) {
            long a = Elements.get(cpu, n, size, i);
            put(cpu, d, size, i, Comparison.isGreater(cpu, Format.of(size), a, 0));
        }
        Elements.clearAbove(cpu, d, size, shape);
    }

    /** FCMLE (zero). */
    public static void fcmle(Cpu cpu, int d, int n, int size, int shape) {
        for (int i = 0; i < Elements.count(size, shape); i++) {
            long a = Elements.get(cpu, n, size, i);
            put(cpu, d, size, i, Comparison.isGreaterOrEqual(cpu, Format.of(size), 0, a));
        }
        Elements.clearAbove(cpu, d, size, shape);
    }

    /** FCMLT (zero). */
    public static void fcmlt(Cpu cpu, int d, int n, int size, int shape) {
        for (int i = 0; i < Elements.count(size, shape); i++) {
            long a = Elements.get(cpu, n, size, i);
            put(cpu, d, size, i, Comparison.isGreater(cpu, Format.of(size), 0, a));
        }
        Elements.clearAbove(cpu, d, size, shape);
    }

    private static void put(Cpu cpu, int register, int size, int index, boolean truth) {
        Elements.put(cpu, register, size, index, truth ? -1L >>> 64 - size : 0);
    }
}
