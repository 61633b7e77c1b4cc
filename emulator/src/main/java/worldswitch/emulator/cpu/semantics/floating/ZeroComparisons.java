package worldswitch.emulator.cpu.semantics.floating;

import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.cpu.semantics.floating.arithmetic.Comparison;
import worldswitch.emulator.cpu.semantics.floating.arithmetic.Format;

/** Comparison with zero, element by element: all ones if it holds, else zero. */
public final class ZeroComparisons {
    private ZeroComparisons() {}

    /** FCMEQ (zero). */
    public static void fcmeq(Cpu cpu, int d, int n, int size, int shape) {
        Elementwise.unary(
                cpu,
                d,
                n,
                size,
                shape,
                (processor, width, a, b) -> truth(Comparison.isEqual(processor, Format.of(width), a, 0), width));
    }

    /** FCMGE (zero). */
    public static void fcmge(Cpu cpu, int d, int n, int size, int shape) {
        Elementwise.unary(
                cpu,
                d,
                n,
                size,
                shape,
                (processor, width, a, b) ->
                        truth(Comparison.isGreaterOrEqual(processor, Format.of(width), a, 0), width));
    }

    /** FCMGT (zero). */
    public static void fcmgt(Cpu cpu, int d, int n, int size, int shape) {
        Elementwise.unary(
                cpu,
                d,
                n,
                size,
                shape,
                (processor, width, a, b) -> truth(Comparison.isGreater(processor, Format.of(width), a, 0), width));
    }

    /** FCMLE (zero). */
    public static void fcmle(Cpu cpu, int d, int n, int size, int shape) {
        Elementwise.unary(
                cpu,
                d,
                n,
                size,
                shape,
                (processor, width, a, b) ->
                        truth(Comparison.isGreaterOrEqual(processor, Format.of(width), 0, a), width));
    }

    /** FCMLT (zero). */
    public static void fcmlt(Cpu cpu, int d, int n, int size, int shape) {
        Elementwise.unary(
                cpu,
                d,
                n,
                size,
                shape,
                (processor, width, a, b) -> truth(Comparison.isGreater(processor, Format.of(width), 0, a), width));
    }

    private static long truth(boolean holds, int size) {
        return holds ? -1L >>> Long.SIZE - size : 0;
    }
}
