package worldswitch.emulator.cpu.semantics.floating;

import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.cpu.semantics.floating.arithmetic.Comparison;
import worldswitch.emulator.cpu.semantics.floating.arithmetic.Format;

/** Comparison element by element: all ones if it holds, else zero. */
public final class ElementComparisons {
    private ElementComparisons() {}

    /** FCMEQ (register). */
    public static void fcmeq(Cpu cpu, int d, int n, int m, int size, int shape) {
        Elementwise.binary(
                cpu,
                d,
                n,
                m,
                size,
                shape,
                (processor, width, a, b) -> truth(Comparison.isEqual(processor, Format.of(width), a, b), width));
    }

    /** FCMGE (register). */
    public static void fcmge(Cpu cpu, int d, int n, int m, int size, int shape) {
        Elementwise.binary(
                cpu,
                d,
                n,
                m,
                size,
                shape,
                (processor, width, a, b) ->
                        truth(Comparison.isGreaterOrEqual(processor, Format.of(width), a, b), width));
    }

    /** FCMGT (register). */
    public static void fcmgt(Cpu cpu, int d, int n, int m, int size, int shape) {
        Elementwise.binary(
                cpu,
                d,
                n,
                m,
                size,
                shape,
                (processor, width, a, b) -> truth(Comparison.isGreater(processor, Format.of(width), a, b), width));
    }

    /** FACGE. */
    public static void facge(Cpu cpu, int d, int n, int m, int size, int shape) {
        Elementwise.binary(
                cpu,
                d,
                n,
                m,
                size,
                shape,
                (processor, width, a, b) -> truth(
                        Comparison.isGreaterOrEqual(
                                processor,
                                Format.of(width),
                                Format.of(width).absolute(a),
                                Format.of(width).absolute(b)),
                        width));
    }

    /** FACGT. */
    public static void facgt(Cpu cpu, int d, int n, int m, int size, int shape) {
        Elementwise.binary(
                cpu,
                d,
                n,
                m,
                size,
                shape,
                (processor, width, a, b) -> truth(
                        Comparison.isGreater(
                                processor,
                                Format.of(width),
                                Format.of(width).absolute(a),
                                Format.of(width).absolute(b)),
                        width));
    }

    private static long truth(boolean holds, int size) {
        return holds ? -1L >>> Long.SIZE - size : 0;
    }
}
