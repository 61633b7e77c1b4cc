package worldswitch.emulator.cpu.semantics.floating.arithmetic;

import worldswitch.emulator.cpu.Cpu;

/** Rounding to an integer that stays a floating-point number: FPRoundInt() and FPRoundIntN(). */
public final class IntegralRounding {
    private IntegralRounding() {}

    /** Rounds as FPCR says, without telling whether the result is exact. */
    public static long round(Cpu cpu, Format format, long operand) {
        return round(cpu, format, operand, Control.rounding(cpu), false);
    }

    /** Rounds as FPCR says, and tells whether the result is exact. */
    public static long roundExactly(Cpu cpu, Format format, long operand) {
        return round(cpu, format, operand, Control.rounding(cpu), true);
    }

    /** Rounds in a mode, without telling whether the result is exact. */
    public static long round(Cpu cpu, Format format, long operand, int mode) {
        return round(cpu, format, operand, mode, false);
    }

    private static long round(Cpu cpu, Format format, long operand, int mode, boolean exact) {
        long a = format.read(cpu, operand);
        if (format.isNaN(a)) {
            return NotANumber.process(cpu, format, a);
        }
        boolean integral = format.isZero(a) || format.isInfinite(a) || format.exponent(a) >= format.fractionBits;
        return integral ? a : fractional(cpu, format, a, mode, exact);
    }

    private static long fractional(Cpu cpu, Format format, long a, int mode, boolean exact) {
        long rest = Fixed.rest(format, a, 0);
        long integer = Fixed.rounded(format, a, 0, mode);
        if (exact && rest != 0) {
            Status.raise(cpu, Status.INEXACT);
        }
        return integral(cpu, format, format.isNegative(a), integer);
    }

    /** Rounds as FPCR says to an integer of a size, FRINT32X and FRINT64X. */
    public static long roundToSize(Cpu cpu, Format format, long operand, int size) {
        return roundToSize(cpu, format, operand, Control.rounding(cpu), size);
    }

    /**
     * Rounds to a signed integer of a size, and tells whether the result is exact. What is no such integer becomes the
     * least one.
     *
     * @param size 32 or 64
     */
    public static long roundToSize(Cpu cpu, Format format, long operand, int mode, int size) {
        long a = format.read(cpu, operand);
        if (format.isZero(a)) {
            return a;
        }
        if (!Fixed.fits(format, a, 0, mode, size)) {
            Status.raise(cpu, Status.INVALID_OPERATION);
            return format.small(true, size - 1, false);
        }
        if (Fixed.rest(format, a, 0) != 0) {
            Status.raise(cpu, Status.INEXACT);
        }
        return integral(cpu, format, format.isNegative(a), Fixed.rounded(format, a, 0, mode));
    }

    private static long integral(Cpu cpu, Format format, boolean negative, long integer) {
        return integer == 0
                ? format.signed(negative, 0)
                : Rounding.round(cpu, format, Rounding.ZERO, negative, 0, integer);
    }
}
