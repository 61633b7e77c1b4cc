package worldswitch.emulator.cpu.semantics.floating;

import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.cpu.semantics.floating.arithmetic.Format;
import worldswitch.emulator.cpu.semantics.floating.arithmetic.IntegerConversion;
import worldswitch.emulator.cpu.semantics.floating.arithmetic.Rounding;

/** Conversion to and from integers or fixed-point numbers of the same size, element by element. */
public final class ElementConversions {
    private ElementConversions() {}

    /** FCVTAS, FCVTMS, FCVTNS, FCVTPS, FCVTZS (vector, integer). */
    public static void fcvts(Cpu cpu, int d, int n, int size, int shape, int mode) {
        for (int i = 0; i < Elements.count(size, shape); i++) {
            long a = Elements.get(cpu, n, size, i);
            Elements.put(cpu, d, size, i, IntegerConversion.signed(cpu, Format.of(size), a, 0, mode, size));
        }
        Elements.clearAbove(cpu, d, size, shape);
    }

    /** FCVTAU, FCVTMU, FCVTNU, FCVTPU, FCVTZU (vector, integer). */
    public static void fcvtu(Cpu cpu, int d, int n, int size, int shape, int mode) {
        for (int i = 0; i < Elements.count(size, shape); i++) {
            long a = Elements.get(cpu, n, size, i);
            Elements.put(cpu, d, size, i, IntegerConversion.unsigned(cpu, Format.of(size), a, 0, mode, size));
        }
        Elements.clearAbove(cpu, d, size, shape);
    }

    /** FCVTZS (vector, fixed-point). */
    public static void fcvtzsFixed(Cpu cpu, int d, int n, int size, int shape, int fractionBits) {
        for (int i = 0; i < Elements.count(size, shape); i++) {
            long a = Elements.get(cpu, n, size, i);
            long integer = IntegerConversion.signed(cpu, Format.of(size), a, fractionBits, Rounding.ZERO, size);
            Elements.put(cpu, d, size, i, integer);
        }
        Elements.clearAbove(cpu, d, size, shape);
    }

    /** FCVTZU (vector, fixed-point). */
    public static void fcvtzuFixed(Cpu cpu, int d, int n, int size, int shape, int fractionBits) {
        for (int i = 0; i < Elements.count(size, shape); i++) {
            long a = Elements.get(cpu, n, size, i);
            long integer = IntegerConversion.unsigned(cpu, Format.of(size), a, fractionBits, Rounding.ZERO, size);
            Elements.put(cpu, d, size, i, integer);
        }
        Elements.clearAbove(cpu, d, size, shape);
    }

    /** SCVTF (vector), of integers if there are no bits of fraction. */
    public static void scvtf(Cpu cpu, int d, int n, int size, int shape, int fractionBits) {
        for (int i = 0; i < Elements.count(size, shape); i++) {
            int unused = Long.SIZE - size;
            long integer = Elements.get(cpu, n, size, i) << unused >> unused;
            Elements.put(cpu, d, size, i, IntegerConversion.fromSigned(cpu, Format.of(size), integer, fractionBits));
        }
        Elements.clearAbove(cpu, d, size, shape);
    }

    /** UCVTF (vector), of integers if there are no bits of fraction. */
    public static void ucvtf(Cpu cpu, int d, int n, int size, int shape, int fractionBits) {
        for (int i = 0; i < Elements.count(size, shape); i++) {
            long integer = Elements.get(cpu, n, size, i);
            Elements.put(cpu, d, size, i, IntegerConversion.fromUnsigned(cpu, Format.of(size), integer, fractionBits));
        }
        Elements.clearAbove(cpu, d, size, shape);
    }
}
