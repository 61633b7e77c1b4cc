package worldswitch.emulator.cpu.semantics.floating;

import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.cpu.semantics.floating.arithmetic.Comparison;
import worldswitch.emulator.cpu.semantics.floating.arithmetic.Format;

/** Comparison element by element: all ones if it holds, else zero. */
public final class ElementComparisons {
    private ElementComparisons() {}

    /** FCMEQ (register). */
    public static void fcmeq(Cpu cpu, int d, int n, int m, int size, int shape) {
        for (int i = 0; i < Elements.count(size, shape); i++) {
            long a = Elements.get(cpu, n, size, i);
            long b = Elements.get(cpu, m, size, i);
            put(cpu, d, size, i, Comparison.isEqual(cpu, Format.of(size), a, b));
        }
        Elements.clearAbove(cpu, d, size, shape);
    }

    /** FCMGE (register). */
    public static void fcmge(Cpu cpu, int d, int n, int m, int size, int shape) {
        for (int i = 0; i < Elements.count(size, shape); i++) {
            long a = Elements.get(cpu, n, size, i);
            long b = Elements.get(cpu, m, size, i);
            put(cpu, d, size, i, Comparison.isGreaterOrEqual(cpu, Format.of(size), a, b));
        }
        Elements.clearAbove(cpu, d, size, shape);
    }

    /** FCMGT (register). */
    public static void fcmgt(Cpu cpu, int d, int n, int m, int size, int shape) {
        for (int i = 0; i < Elements.count(size, shape); i++) {
            long a = Elements.get(cpu, n, size, i);
            long b = Elements.get(cpu, m, size, i);
            put(cpu, d, size, i, Comparison.isGreater(cpu, Format.of(size), a, b));
        }
        Elements.clearAbove(cpu, d, size, shape);
    }

    /** FACGE. */
    public static void facge(Cpu cpu, int d, int n, int m, int size, int shape) {
        for (int i = 0; i < Elements.count(size, shape); i++) {
            long a = Elements.get(cpu, n, size, i);
            long b = Elements.get(cpu, m, size, i);
            put(
                    cpu,
                    d,
                    size,
                    i,
                    Comparison.isGreaterOrEqual(
                            cpu,
                            Format.of(size),
                            Format.of(size).absolute(a),
                            Format.of(size).absolute(b)));
        }
        Elements.clearAbove(cpu, d, size, shape);
    }

    /** FACGT. */
    public static void facgt(Cpu cpu, int d, int n, int m, int size, int shape) {
        for (int i = 0; i < Elements.count(size, shape); i++) {
            long a = Elements.get(cpu, n, size, i);
            long b = Elements.get(cpu, m, size, i);
            put(
                    cpu,
                    d,
                    size,
                    i,
                    Comparison.isGreater(
                            cpu,
                            Format.of(size),
                            Format.of(size).absolute(a),
                            Format.of(size).absolute(b)));
        }
        Elements.clearAbove(cpu, d, size, shape);
    }

    private static void put(Cpu cpu, int register, int size, int index, boolean truth) {
        Elements.put(cpu, register, size, index, truth ? -1L >>> 64 - size : 0);
    }
}
