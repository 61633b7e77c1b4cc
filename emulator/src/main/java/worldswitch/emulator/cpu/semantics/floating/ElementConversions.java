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
        for (int half = 0; half < Elements.halves(shape); half++) {
            long a = cpu.v[2 * n + half];
            long result = 0;
            for (int bit = 0; bit < Elements.bits(size, shape); bit += size) {
                result |=
                        IntegerConversion.signed(cpu, Format.of(size), Elements.at(a, bit, size), 0, mode, size) << bit;
            }
            cpu.v[2 * d + half] = result;
        }
        Elements.clearUpper(cpu, d, shape);
    }

    /** FCVTAU, FCVTMU, FCVTNU, FCVTPU, FCVTZU (vector, integer). */
    public static void fcvtu(Cpu cpu, int d, int n, int size, int shape, int mode) {
        for (int half = 0; half < Elements.halves(shape); half++) {
            long a = cpu.v[2 * n + half];
            long result = 0;
            for (int bit = 0; bit < Elements.bits(size, shape); bit += size) {
                result |= IntegerConversion.unsigned(cpu, Format.of(size), Elements.at(a, bit, size), 0, mode, size)
                        << bit;
            }
            cpu.v[2 * d + half] = result;
        }
        Elements.clearUpper(cpu, d, shape);
    }

    /** FCVTZS (vector, fixed-point). */
    public static void fcvtzsFixed(Cpu cpu, int d, int n, int size, int shape, int fractionBits) {
        for (int half = 0; half < Elements.halves(shape); half++) {
            long a = cpu.v[2 * n + half];
            long result = 0;
            for (int bit = 0; bit < Elements.bits(size, shape); bit += size) {
                long integer = IntegerConversion.signed(
                        cpu, Format.of(size), Elements.at(a, bit, size), fractionBits, Rounding.ZERO, size);
                result |= integer << bit;
            }
            cpu.v[2 * d + half] = result;
        }
        Elements.clearUpper(cpu, d, shape);
    }

    /** FCVTZU (vector, fixed-point). */
    public static void fcvtzuFixed(Cpu cpu, int d, int n, int size, int shape, int fractionBits) {
        for (int half = 0; half < Elements.halves(shape); half++) {
            long a = cpu.v[2 * n + half];
            long result = 0;
            for (int bit = 0; bit < Elements.bits(size, shape); bit += size) {
                long integer = IntegerConversion.unsigned(
                        cpu, Format.of(size), Elements.at(a, bit, size), fractionBits, Rounding.ZERO, size);
                result |= integer << bit;
            }
            cpu.v[2 * d + half] = result;
        }
        Elements.clearUpper(cpu, d, shape);
    }

    /** SCVTF (vector), of integers if there are no bits of fraction. */
    public static void scvtf(Cpu cpu, int d, int n, int size, int shape, int fractionBits) {
        for (int half = 0; half < Elements.halves(shape); half++) {
            long a = cpu.v[2 * n + half];
            long result = 0;
            for (int bit = 0; bit < Elements.bits(size, shape); bit += size) {
                int unused = Long.SIZE - size;
                long integer = Elements.at(a, bit, size) << unused >> unused;
                result |= IntegerConversion.fromSigned(cpu, Format.of(size), integer, fractionBits) << bit;
            }
            cpu.v[2 * d + half] = result;
        }
        Elements.clearUpper(cpu, d, shape);
    }

    /** UCVTF (vector), of integers if there are no bits of fraction. */
    public static void ucvtf(Cpu cpu, int d, int n, int size, int shape, int fractionBits) {
        for (int half = 0; half < Elements.halves(shape); half++) {
            long a = cpu.v[2 * n + half];
            long result = 0;
            for (int bit = 0; bit < Elements.bits(size, shape); bit += size) {
                long integer = Elements.at(a, bit, size);
                result |= IntegerConversion.fromUnsigned(cpu, Format.of(size), integer, fractionBits) << bit;
            }
            cpu.v[2 * d + half] = result;
        }
        Elements.clearUpper(cpu, d, shape);
    }
}
