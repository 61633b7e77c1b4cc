package worldswitch.emulator.cpu.semantics.floating.arithmetic;

import worldswitch.emulator.cpu.Cpu;

/** Conversion to and from integers and fixed-point numbers: FPToFixed(), FPToFixedJS() and FixedToFP(). */
public final class IntegerConversion {
    private static final int WORD = 32;
    private static final int Z = 0b0100;

    private IntegerConversion() {}

    /**
     * The signed integer of a number, in the low bits; the nearest one if it does not fit.
     *
     * @param fractionBits how many of the bits are behind the binary point
     * @param size 16, 32 or 64 bits
     */
    public static long signed(Cpu cpu, Format format, long operand, int fractionBits, int mode, int size) {
        long a = format.read(cpu, operand);
        if (format.isNaN(a) || format.isZero(a)) {
            return none(cpu, format, a);
        }
        if (!Fixed.fits(format, a, fractionBits, mode, size)) {
            Status.raise(cpu, Status.INVALID_OPERATION);
            long least = 1L << size - 1;
            return format.isNegative(a) ? least : least - 1;
        }
        long integer = integer(cpu, format, a, fractionBits, mode);
        return (format.isNegative(a) ? -integer : integer) & mask(size);
    }

    /** The same for the unsigned integer. */
    public static long unsigned(Cpu cpu, Format format, long operand, int fractionBits, int mode, int size) {
        long a = format.read(cpu, operand);
        if (format.isNaN(a) || format.isZero(a)) {
            return none(cpu, format, a);
        }
        if (!Fixed.fitsUnsigned(format, a, fractionBits, mode, size)) {
            Status.raise(cpu, Status.INVALID_OPERATION);
            return format.isNegative(a) ? 0 : mask(size);
        }
        return integer(cpu, format, a, fractionBits, mode);
    }

    /** The number of a signed integer, rounded as FPCR says. */
    public static long fromSigned(Cpu cpu, Format format, long integer, int fractionBits) {
        boolean negative = integer < 0;
        return integer == 0 ? 0 : Rounding.round(cpu, format, negative, -fractionBits, negative ? -integer : integer);
    }

    /** The number of an unsigned integer, rounded as FPCR says. */
    public static long fromUnsigned(Cpu cpu, Format format, long integer, int fractionBits) {
        return integer == 0 ? 0 : Rounding.round(cpu, format, false, -fractionBits, integer);
    }

    /**
     * The low word of the integer of a double, as JavaScript converts. Sets the condition flags: Z if the number was that
     * integer.
     */
    public static int javaScript(Cpu cpu, long operand) {
        Format format = Format.DOUBLE;
        long a = format.read(cpu, operand);
        cpu.nzcv = operand == 0 ? Z : 0;
        if (format.isNaN(a) || format.isInfinite(a)) {
            Status.raise(cpu, Status.INVALID_OPERATION);
            return 0;
        }
        if (format.isZero(a)) {
            return 0;
        }
        if (!Fixed.fits(format, a, 0, Rounding.ZERO, WORD)) {
            Status.raise(cpu, Status.INVALID_OPERATION);
        } else if (Fixed.rest(format, a, 0) != 0) {
            Status.raise(cpu, Status.INEXACT);
        } else {
            cpu.nzcv = Z;
        }
        long low = low(format, a);
        return (int) (format.isNegative(a) ? -low : low);
    }

    /** The low bits of the integer part. */
    private static long low(Format format, long a) {
        int beyond = format.exponent(a) - 63;
        if (beyond <= 0) {
            return Fixed.rounded(format, a, 0, Rounding.ZERO);
        }
        return beyond > 63 ? 0 : format.significand(a, 63) << beyond;
    }

    private static long none(Cpu cpu, Format format, long a) {
        if (format.isNaN(a)) {
            Status.raise(cpu, Status.INVALID_OPERATION);
        }
        return 0;
    }

    private static long integer(Cpu cpu, Format format, long a, int fractionBits, int mode) {
        if (Fixed.rest(format, a, fractionBits) != 0) {
            Status.raise(cpu, Status.INEXACT);
        }
        return Fixed.rounded(format, a, fractionBits, mode);
    }

    private static long mask(int size) {
        return -1L >>> 64 - size;
    }
}
