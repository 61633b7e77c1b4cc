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
        Elementwise.unary(
                cpu,
                d,
                n,
                size,
                shape,
                (processor, width, a, b) -> Estimates.reciprocal(processor, Format.of(width), a));
    }

    /** FRSQRTE. */
    public static void frsqrte(Cpu cpu, int d, int n, int size, int shape) {
        Elementwise.unary(
                cpu,
                d,
                n,
                size,
                shape,
                (processor, width, a, b) -> Estimates.reciprocalSquareRoot(processor, Format.of(width), a));
    }

    /** FRECPX. */
    public static void frecpx(Cpu cpu, int d, int n, int size, int shape) {
        Elementwise.unary(
                cpu,
                d,
                n,
                size,
                shape,
                (processor, width, a, b) -> Estimates.reciprocalExponent(processor, Format.of(width), a));
    }

    /** FRECPS. */
    public static void frecps(Cpu cpu, int d, int n, int m, int size, int shape) {
        Elementwise.binary(
                cpu,
                d,
                n,
                m,
                size,
                shape,
                (processor, width, a, b) -> Steps.reciprocal(processor, Format.of(width), a, b));
    }

    /** FRSQRTS. */
    public static void frsqrts(Cpu cpu, int d, int n, int m, int size, int shape) {
        Elementwise.binary(
                cpu,
                d,
                n,
                m,
                size,
                shape,
                (processor, width, a, b) -> Steps.reciprocalSquareRoot(processor, Format.of(width), a, b));
    }
}
