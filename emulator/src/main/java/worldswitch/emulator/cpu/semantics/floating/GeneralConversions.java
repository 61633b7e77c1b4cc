package worldswitch.emulator.cpu.semantics.floating;

import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.cpu.semantics.floating.arithmetic.Format;
import worldswitch.emulator.cpu.semantics.floating.arithmetic.IntegerConversion;
import worldswitch.emulator.cpu.semantics.floating.arithmetic.Rounding;
import worldswitch.emulator.cpu.semantics.vector.Registers;

/** Conversion between scalars and integers or fixed-point numbers in general registers of 32 or 64 bits. */
public final class GeneralConversions {
    private static final int WORD = 32;

    private GeneralConversions() {}

    /** FCVTAS, FCVTMS, FCVTNS, FCVTPS, FCVTZS (scalar, integer). */
    public static void fcvts(Cpu cpu, int d, int n, int size, int mode, int width) {
        long a = Elements.low(cpu, n, size);
        cpu.x[d] = IntegerConversion.signed(cpu, Format.of(size), a, 0, mode, width);
    }

    /** FCVTAU, FCVTMU, FCVTNU, FCVTPU, FCVTZU (scalar, integer). */
    public static void fcvtu(Cpu cpu, int d, int n, int size, int mode, int width) {
        long a = Elements.low(cpu, n, size);
        cpu.x[d] = IntegerConversion.unsigned(cpu, Format.of(size), a, 0, mode, width);
    }

    /** FCVTZS (scalar, fixed-point). */
    public static void fcvtzsFixed(Cpu cpu, int d, int n, int size, int fractionBits, int width) {
        long a = Elements.low(cpu, n, size);
        cpu.x[d] = IntegerConversion.signed(cpu, Format.of(size), a, fractionBits, Rounding.ZERO, width);
    }

    /** FCVTZU (scalar, fixed-point). */
    public static void fcvtzuFixed(Cpu cpu, int d, int n, int size, int fractionBits, int width) {
        long a = Elements.low(cpu, n, size);
        cpu.x[d] = IntegerConversion.unsigned(cpu, Format.of(size), a, fractionBits, Rounding.ZERO, width);
    }

    /** SCVTF (scalar), of an integer if there are no bits of fraction. */
    public static void scvtf(Cpu cpu, int d, int n, int size, int fractionBits, int width) {
        long integer = width == WORD ? (int) cpu.x[n] : cpu.x[n];
        Registers.scalar(cpu, d, IntegerConversion.fromSigned(cpu, Format.of(size), integer, fractionBits));
    }

    /** UCVTF (scalar), of an integer if there are no bits of fraction. */
    public static void ucvtf(Cpu cpu, int d, int n, int size, int fractionBits, int width) {
        long integer = width == WORD ? Integer.toUnsignedLong((int) cpu.x[n]) : cpu.x[n];
        Registers.scalar(cpu, d, IntegerConversion.fromUnsigned(cpu, Format.of(size), integer, fractionBits));
    }

    /** FJCVTZS. */
    public static void fjcvtzs(Cpu cpu, int d, int n) {
        cpu.x[d] = Integer.toUnsignedLong(IntegerConversion.javaScript(cpu, Elements.low(cpu, n, Double.SIZE)));
    }
}
