package worldswitch.emulator.cpu.semantics.floating;

import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.cpu.semantics.floating.arithmetic.Extremes;
import worldswitch.emulator.cpu.semantics.floating.arithmetic.Format;

/** The larger or smaller of two numbers, element by element. */
public final class Selections {
    private Selections() {}

    /** FMAX. */
    public static void fmax(Cpu cpu, int d, int n, int m, int size, int shape) {
        Elementwise.binary(
                cpu,
                d,
                n,
                m,
                size,
                shape,
                (processor, width, a, b) -> Extremes.larger(processor, Format.of(width), a, b));
    }

    /** FMIN. */
    public static void fmin(Cpu cpu, int d, int n, int m, int size, int shape) {
        Elementwise.binary(
                cpu,
                d,
                n,
                m,
                size,
                shape,
                (processor, width, a, b) -> Extremes.smaller(processor, Format.of(width), a, b));
    }

    /** FMAXNM. */
    public static void fmaxnm(Cpu cpu, int d, int n, int m, int size, int shape) {
        Elementwise.binary(
                cpu,
                d,
                n,
                m,
                size,
                shape,
                (processor, width, a, b) -> Extremes.largerNumber(processor, Format.of(width), a, b));
    }

    /** FMINNM. */
    public static void fminnm(Cpu cpu, int d, int n, int m, int size, int shape) {
        Elementwise.binary(
                cpu,
                d,
                n,
                m,
                size,
                shape,
                (processor, width, a, b) -> Extremes.smallerNumber(processor, Format.of(width), a, b));
    }
}
