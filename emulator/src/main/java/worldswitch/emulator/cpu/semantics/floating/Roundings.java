package worldswitch.emulator.cpu.semantics.floating;

import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.cpu.semantics.floating.arithmetic.Format;
import worldswitch.emulator.cpu.semantics.floating.arithmetic.IntegralRounding;
import worldswitch.emulator.cpu.semantics.floating.arithmetic.Rounding;

/** Rounding to integers that stay floating-point numbers, element by element. */
public final class Roundings {
    private Roundings() {}

    /** FRINTA, FRINTM, FRINTN, FRINTP, FRINTZ. */
    public static void frint(Cpu cpu, int d, int n, int size, int shape, int mode) {
        for (int half = 0; half < Elements.halves(shape); half++) {
            long a = cpu.v[2 * n + half];
            long result = 0;
            for (int bit = 0; bit < Elements.bits(size, shape); bit += size) {
                result |= IntegralRounding.round(cpu, Format.of(size), Elements.at(a, bit, size), mode) << bit;
            }
            cpu.v[2 * d + half] = result;
        }
        Elements.clearUpper(cpu, d, shape);
    }

    /** FRINTI. */
    public static void frinti(Cpu cpu, int d, int n, int size, int shape) {
        Elementwise.unary(
                cpu,
                d,
                n,
                size,
                shape,
                (processor, width, a, b) -> IntegralRounding.round(processor, Format.of(width), a));
    }

    /** FRINTX. */
    public static void frintx(Cpu cpu, int d, int n, int size, int shape) {
        Elementwise.unary(
                cpu,
                d,
                n,
                size,
                shape,
                (processor, width, a, b) -> IntegralRounding.roundExactly(processor, Format.of(width), a));
    }

    /** FRINT32Z, FRINT64Z. */
    public static void frintSizedZ(Cpu cpu, int d, int n, int size, int shape, int integer) {
        for (int half = 0; half < Elements.halves(shape); half++) {
            long a = cpu.v[2 * n + half];
            long result = 0;
            for (int bit = 0; bit < Elements.bits(size, shape); bit += size) {
                result |= IntegralRounding.roundToSize(
                                cpu, Format.of(size), Elements.at(a, bit, size), Rounding.ZERO, integer)
                        << bit;
            }
            cpu.v[2 * d + half] = result;
        }
        Elements.clearUpper(cpu, d, shape);
    }

    /** FRINT32X, FRINT64X. */
    public static void frintSizedX(Cpu cpu, int d, int n, int size, int shape, int integer) {
        for (int half = 0; half < Elements.halves(shape); half++) {
            long a = cpu.v[2 * n + half];
            long result = 0;
            for (int bit = 0; bit < Elements.bits(size, shape); bit += size) {
                result |= IntegralRounding.roundToSize(cpu, Format.of(size), Elements.at(a, bit, size), integer) << bit;
            }
            cpu.v[2 * d + half] = result;
        }
        Elements.clearUpper(cpu, d, shape);
    }
}
