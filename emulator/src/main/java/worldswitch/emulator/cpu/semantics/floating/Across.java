package worldswitch.emulator.cpu.semantics.floating;

import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.cpu.semantics.floating.arithmetic.Extremes;
import worldswitch.emulator.cpu.semantics.floating.arithmetic.Format;

/**
 * The extreme element of a register: that of the extremes of its two halves, which are found in the same way, since it makes
 * a difference to NaNs.
 */
public final class Across {
    private Across() {}

    /** FMAXV. */
    public static void fmaxv(Cpu cpu, int d, int n, int size, int shape) {
        Elementwise.across(
                cpu, d, n, size, shape, (processor, width, a, b) -> Extremes.larger(processor, Format.of(width), a, b));
    }

    /** FMINV. */
    public static void fminv(Cpu cpu, int d, int n, int size, int shape) {
        Elementwise.across(
                cpu,
                d,
                n,
                size,
                shape,
                (processor, width, a, b) -> Extremes.smaller(processor, Format.of(width), a, b));
    }

    /** FMAXNMV. */
    public static void fmaxnmv(Cpu cpu, int d, int n, int size, int shape) {
        Elementwise.across(
                cpu,
                d,
                n,
                size,
                shape,
                (processor, width, a, b) -> Extremes.largerNumber(processor, Format.of(width), a, b));
    }

    /** FMINNMV. */
    public static void fminnmv(Cpu cpu, int d, int n, int size, int shape) {
        Elementwise.across(
                cpu,
                d,
                n,
                size,
                shape,
                (processor, width, a, b) -> Extremes.smallerNumber(processor, Format.of(width), a, b));
    }
}
