package worldswitch.emulator.cpu.semantics.floating;

import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.cpu.semantics.floating.arithmetic.Comparison;
import worldswitch.emulator.cpu.semantics.floating.arithmetic.Format;

/** Comparison with zero, element by element: all ones if it holds, else zero. */
public final class ZeroComparisons {
    private ZeroComparisons() {}

    /** FCMEQ (zero). */
    public static void fcmeq(Cpu cpu, int d, int n, int size, int shape) {
        for (int half = 0; half < Elements.halves(shape); half++) {
            long a = cpu.v[2 * n + half];
            long result = 0;
            for (int bit = 0; bit < Elements.bits(size, shape); bit += size) {
                result |= truth(Comparison.isEqual(cpu, Format.of(size), Elements.at(a, bit, size), 0), size) << bit;
            }
            cpu.v[2 * d + half] = result;
        }
        Elements.clearUpper(cpu, d, shape);
    }

    /** FCMGE (zero). */
    public static void fcmge(Cpu cpu, int d, int n, int size, int shape) {
        for (int half = 0; half < Elements.halves(shape); half++) {
            long a = cpu.v[2 * n + half];
            long result = 0;
            for (int bit = 0; bit < Elements.bits(size, shape); bit += size) {
                result |= truth(Comparison.isGreaterOrEqual(cpu, Format.of(size), Elements.at(a, bit, size), 0), size)
                        << bit;
            }
            cpu.v[2 * d + half] = result;
        }
        Elements.clearUpper(cpu, d, shape);
    }

    /** FCMGT (zero). */
    public static void fcmgt(Cpu cpu, int d, int n, int size, int shape) {
        for (int half = 0; half < Elements.halves(shape); half++) {
            long a = cpu.v[2 * n + half];
            long result = 0;
            for (int bit = 0; bit < Elements.bits(size, shape); bit += size) {
                result |= truth(Comparison.isGreater(cpu, Format.of(size), Elements.at(a, bit, size), 0), size) << bit;
            }
            cpu.v[2 * d + half] = result;
        }
        Elements.clearUpper(cpu, d, shape);
    }

    /** FCMLE (zero). */
    public static void fcmle(Cpu cpu, int d, int n, int size, int shape) {
        for (int half = 0; half < Elements.halves(shape); half++) {
            long a = cpu.v[2 * n + half];
            long result = 0;
            for (int bit = 0; bit < Elements.bits(size, shape); bit += size) {
                result |= truth(Comparison.isGreaterOrEqual(cpu, Format.of(size), 0, Elements.at(a, bit, size)), size)
                        << bit;
            }
            cpu.v[2 * d + half] = result;
        }
        Elements.clearUpper(cpu, d, shape);
    }

    /** FCMLT (zero). */
    public static void fcmlt(Cpu cpu, int d, int n, int size, int shape) {
        for (int half = 0; half < Elements.halves(shape); half++) {
            long a = cpu.v[2 * n + half];
            long result = 0;
            for (int bit = 0; bit < Elements.bits(size, shape); bit += size) {
                result |= truth(Comparison.isGreater(cpu, Format.of(size), 0, Elements.at(a, bit, size)), size) << bit;
            }
            cpu.v[2 * d + half] = result;
        }
        Elements.clearUpper(cpu, d, shape);
    }

    private static long truth(boolean holds, int size) {
        return holds ? -1L >>> Long.SIZE - size : 0;
    }
}
