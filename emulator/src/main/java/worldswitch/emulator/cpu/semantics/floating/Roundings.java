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
        for (int i = 0; i < Elements.count(size, shape); i++) {
            long a = Elements.get(cpu, n, size, i);
            Elements.put(cpu, d, size, i, IntegralRounding.round(cpu, Format.of(size), a, mode));
        }
        Elements.clearAbove(cpu, d, size, shape);
    }

    /** FRINTI. */
    public static void frinti(Cpu cpu, int d, int n, int size, int shape) {
        for (int i = 0; i < Elements.count(size, shape); i++) {
            long a = Elements.get(cpu, n, size, i);
            Elements.put(cpu, d, size, i, IntegralRounding.round(cpu, Format.of(size), a));
        }
        Elements.clearAbove(cpu, d, size, shape);
    }

    /** FRINTX. */
    public static void frintx(Cpu cpu, int d, int n, int size, int shape) {
        for (int i = 0; i < Elements.count(size, shape); i++) {
            long a = Elements.get(cpu, n, size, i);
            Elements.put(cpu, d, size, i, IntegralRounding.roundExactly(cpu, Format.of(size), a));
        }
        Elements.clearAbove(cpu, d, size, shape);
    }

    /** FRINT32Z, FRINT64Z. */
    public static void frintSizedZ(Cpu cpu, int d, int n, int size, int shape, int integer) {
        for (int i = 0; i < Elements.count(size, shape); i++) {
            long a = Elements.get(cpu, n, size, i);
            Elements.put(
                    cpu, d, size, i, IntegralRounding.roundToSize(cpu, Format.of(size), a, Rounding.ZERO, integer));
        }
        Elements.clearAbove(cpu, d, size, shape);
    }

    /** FRINT32X, FRINT64X. */
    public static void frintSizedX(Cpu cpu, int d, int n, int size, int shape, int integer) {
        for (int i = 0; i < Elements.count(size, shape); i++) {
            long a = Elements.get(cpu, n, size, i);
            Elements.put(cpu, d, size, i, IntegralRounding.roundToSize(cpu, Format.of(size), a, integer));
        }
        Elements.clearAbove(cpu, d, size, shape);
    }
}
