package worldswitch.emulator.cpu.semantics.floating;

import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.cpu.semantics.floating.arithmetic.Arithmetic;
import worldswitch.emulator.cpu.semantics.floating.arithmetic.Extremes;
import worldswitch.emulator.cpu.semantics.floating.arithmetic.Format;

/** Operations on neighbouring elements: of two registers, the results of the first below those of the second. */
public final class Pairs {
    private Pairs() {}

    /** FADDP (vector). */
    public static void faddp(Cpu cpu, int d, int n, int m, int size, int shape) {
        Elementwise.pairs(
                cpu, d, n, m, size, shape, (processor, width, a, b) -> Arithmetic.add(processor, width, a, b));
    }

    /** FMAXP (vector). */
    public static void fmaxp(Cpu cpu, int d, int n, int m, int size, int shape) {
        Elementwise.pairs(
                cpu,
                d,
                n,
                m,
                size,
                shape,
                (processor, width, a, b) -> Extremes.larger(processor, Format.of(width), a, b));
    }

    /** FMINP (vector). */
    public static void fminp(Cpu cpu, int d, int n, int m, int size, int shape) {
        Elementwise.pairs(
                cpu,
                d,
                n,
                m,
                size,
                shape,
                (processor, width, a, b) -> Extremes.smaller(processor, Format.of(width), a, b));
    }

    /** FMAXNMP (vector). */
    public static void fmaxnmp(Cpu cpu, int d, int n, int m, int size, int shape) {
        Elementwise.pairs(
                cpu,
                d,
                n,
                m,
                size,
                shape,
                (processor, width, a, b) -> Extremes.largerNumber(processor, Format.of(width), a, b));
    }

    /** FMINNMP (vector). */
    public static void fminnmp(Cpu cpu, int d, int n, int m, int size, int shape) {
        Elementwise.pairs(
                cpu,
                d,
                n,
                m,
                size,
                shape,
                (processor, width, a, b) -> Extremes.smallerNumber(processor, Format.of(width), a, b));
    }
}
