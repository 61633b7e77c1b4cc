package worldswitch.emulator.cpu.semantics.floating;

import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.cpu.semantics.floating.arithmetic.Comparison;
import worldswitch.emulator.cpu.semantics.floating.arithmetic.Format;

/** Comparison element by element: all ones if it holds, else zero. */
public final class ElementComparisons {
    private ElementComparisons() {}

    /** FCMEQ (register). */
    public static void fcmeq(Cpu cpu, int d, int n, int m, int size, int shape) {
        for (int half = 0; half < Elements.halves(shape); half++) {
            long a = cpu.v[2 * n + half];
            long b = cpu.v[2 * m + half];
            long result = 0;
            for (int bit = 0; bit < Elements.bits(size, shape); bit += size) {
                result |= truth(
                                Comparison.isEqual(
                                        cpu, Format.of(size), Elements.at(a, bit, size), Elements.at(b, bit, size)),
                                size)
                        << bit;
            }
            cpu.v[2 * d + half] = result;
        }
        Elements.clearUpper(cpu, d, shape);
    }

    /** FCMGE (register). */
    public static void fcmge(Cpu cpu, int d, int n, int m, int size, int shape) {
        for (int half = 0; half < Elements.halves(shape); half++) {
            long a = cpu.v[2 * n + half];
            long b = cpu.v[2 * m + half];
            long result = 0;
            for (int bit = 0; bit < Elements.bits(size, shape); bit += size) {
                result |= truth(
                                Comparison.isGreaterOrEqual(
                                        cpu, Format.of(size), Elements.at(a, bit, size), Elements.at(b, bit, size)),
                                size)
                        << bit;
            }
            cpu.v[2 * d + half] = result;
        }
        Elements.clearUpper(cpu, d, shape);
    }

    /** FCMGT (register). */
    public static void fcmgt(Cpu cpu, int d, int n, int m, int size, int shape) {
        for (int half = 0; half < Elements.halves(shape); half++) {
            long a = cpu.v[2 * n + half];
            long b = cpu.v[2 * m + half];
            long result = 0;
            for (int bit = 0; bit < Elements.bits(size, shape); bit += size) {
                result |= truth(
                                Comparison.isGreater(
                                        cpu, Format.of(size), Elements.at(a, bit, size), Elements.at(b, bit, size)),
                                size)
                        << bit;
            }
            cpu.v[2 * d + half] = result;
        }
        Elements.clearUpper(cpu, d, shape);
    }

    /** FACGE. */
    public static void facge(Cpu cpu, int d, int n, int m, int size, int shape) {
        for (int half = 0; half < Elements.halves(shape); half++) {
            long a = cpu.v[2 * n + half];
            long b = cpu.v[2 * m + half];
            long result = 0;
            for (int bit = 0; bit < Elements.bits(size, shape); bit += size) {
                result |= truth(
                                Comparison.isGreaterOrEqual(
                                        cpu,
                                        Format.of(size),
                                        Format.of(size).absolute(Elements.at(a, bit, size)),
                                        Format.of(size).absolute(Elements.at(b, bit, size))),
                                size)
                        << bit;
            }
            cpu.v[2 * d + half] = result;
        }
        Elements.clearUpper(cpu, d, shape);
    }

    /** FACGT. */
    public static void facgt(Cpu cpu, int d, int n, int m, int size, int shape) {
        for (int half = 0; half < Elements.halves(shape); half++) {
            long a = cpu.v[2 * n + half];
            long b = cpu.v[2 * m + half];
            long result = 0;
            for (int bit = 0; bit < Elements.bits(size, shape); bit += size) {
                result |= truth(
                                Comparison.isGreater(
                                        cpu,
                                        Format.of(size),
                                        Format.of(size).absolute(Elements.at(a, bit, size)),
                                        Format.of(size).absolute(Elements.at(b, bit, size))),
                                size)
                        << bit;
            }
            cpu.v[2 * d + half] = result;
        }
        Elements.clearUpper(cpu, d, shape);
    }

    private static long truth(boolean holds, int size) {
        return holds ? -1L >>> Long.SIZE - size : 0;
    }
}
