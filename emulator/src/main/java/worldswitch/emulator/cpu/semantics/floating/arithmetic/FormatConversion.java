package worldswitch.emulator.cpu.semantics.floating.arithmetic;

import worldswitch.emulator.cpu.Cpu;

/** Conversion between formats, FPConvert(). */
public final class FormatConversion {
    private FormatConversion() {}

    /** The number in another format, rounded as FPCR says. */
    public static long convert(Cpu cpu, Format from, Format to, long operand) {
        return convert(cpu, from, to, operand, Control.rounding(cpu));
    }

    /** The number in another format, rounded in a mode. */
    public static long convert(Cpu cpu, Format from, Format to, long operand, int mode) {
        return stored(cpu, stored(cpu, from), stored(cpu, to), operand, mode);
    }

    /** A normal double in a format that has it, too, as a normal number. */
    public static long exact(Format to, long number) {
        Format from = Format.DOUBLE;
        long exponent = from.exponent(number) - to.least + 1;
        long fraction = (number & from.fractionMask) >>> from.fractionBits - to.fractionBits;
        return to.signed(from.isNegative(number), exponent << to.fractionBits | fraction);
    }

    /** Half precision is what FPCR.AHP says. */
    private static Format stored(Cpu cpu, Format format) {
        if (format != Format.HALF) {
            return format;
        }
        return Control.has(cpu, Control.ALTERNATIVE_HALF) ? Format.ALTERNATIVE_HALF : Format.STORED_HALF;
    }

    private static long stored(Cpu cpu, Format from, Format to, long operand, int mode) {
        long a = from.read(cpu, operand);
        boolean negative = from.isNegative(a);
        if (from.isNaN(a)) {
            return notANumber(cpu, from, to, a);
        }
        if (from.isInfinite(a)) {
            return infinity(cpu, to, negative);
        }
        if (from.isZero(a)) {
            return to.signed(negative, 0);
        }
        return Rounding.round(cpu, to, mode, negative, from.exponent(a) - 63, from.significand(a, 63));
    }

    private static long notANumber(Cpu cpu, Format from, Format to, long operand) {
        if (from.isSignalling(operand) || !to.hasInfinity) {
            Status.raise(cpu, Status.INVALID_OPERATION);
        }
        if (!to.hasInfinity) {
            return to.signed(from.isNegative(operand), 0);
        }
        boolean byDefault = Control.has(cpu, Control.DEFAULT_NAN);
        return byDefault ? NotANumber.byDefault(to) : NotANumber.convert(from, to, operand);
    }

    private static long infinity(Cpu cpu, Format to, boolean negative) {
        if (to.hasInfinity) {
            return to.signed(negative, to.infinity);
        }
        Status.raise(cpu, Status.INVALID_OPERATION);
        return to.signed(negative, to.signBit - 1);
    }
}
