package worldswitch.emulator.cpu.semantics.floating.arithmetic;

import java.util.stream.IntStream;
import worldswitch.emulator.cpu.Cpu;

/** Estimates to eight bits: FPRecipEstimate(), FPRSqrtEstimate(), and FPRecpX(), which inverts the exponent only. */
public final class Estimates {
    private static final int BITS = 8;
    /** One half in units of 1/512, of which the tables are. */
    private static final int HALF = 256;

    private static final int WORD = 32;
    private static final long ONES = 0xffff_ffffL;

    private static final int[] RECIPROCALS =
            IntStream.range(HALF, 2 * HALF).map(Estimates::reciprocal).toArray();
    private static final int[] RECIPROCAL_ROOTS =
            IntStream.range(HALF / 2, 2 * HALF).map(Estimates::reciprocalRoot).toArray();

    private Estimates() {}

    /** An estimate of the reciprocal. */
    public static long reciprocal(Cpu cpu, Format format, long operand) {
        long a = format.read(cpu, operand);
        boolean negative = format.isNegative(a);
        if (format.isNaN(a)) {
            return NotANumber.process(cpu, format, a);
        }
        if (format.isInfinite(a)) {
            return format.signed(negative, 0);
        }
        if (format.isZero(a)) {
            Status.raise(cpu, Status.DIVIDE_BY_ZERO);
            return format.signed(negative, format.infinity);
        }
        if (format.exponent(a) < format.least - 2) {
            Status.raise(cpu, Status.OVERFLOW | Status.INEXACT);
            return Rounding.overflow(format, Control.rounding(cpu), negative);
        }
        return reciprocal(cpu, format, negative, a);
    }

    private static long reciprocal(Cpu cpu, Format format, boolean negative, long a) {
        int exponent = -format.least - format.exponent(a);
        if (exponent <= 0 && Control.has(cpu, format.flush)) {
            Status.raise(cpu, Status.UNDERFLOW);
            return format.signed(negative, 0);
        }
        long significand = (long) RECIPROCALS[scaled(format, a) - HALF] << format.fractionBits - BITS;
        long magnitude = exponent > 0
                ? ((long) (exponent - 1) << format.fractionBits) + significand
                : significand >>> 1 - exponent;
        return format.signed(negative, magnitude);
    }

    /** The leading bits of the significand, 256 to 511. */
    private static int scaled(Format format, long a) {
        return (int) format.significand(a, BITS);
    }

    /** An estimate of the reciprocal of the square root. */
    public static long reciprocalSquareRoot(Cpu cpu, Format format, long operand) {
        long a = format.read(cpu, operand);
        if (format.isNaN(a)) {
            return NotANumber.process(cpu, format, a);
        }
        if (format.isZero(a)) {
            Status.raise(cpu, Status.DIVIDE_BY_ZERO);
            return a | format.infinity;
        }
        if (format.isNegative(a)) {
            return NotANumber.invalid(cpu, format);
        }
        return format.isInfinite(a) ? 0 : positiveSquareRoot(format, a);
    }

    private static long positiveSquareRoot(Format format, long a) {
        int exponent = format.exponent(a);
        int scaled = scaled(format, a) >> ((exponent & 1) == 0 ? 1 : 0);
        long fraction = RECIPROCAL_ROOTS[scaled - HALF / 2] & (1 << BITS) - 1;
        long biased = 1 - 2 * format.least - exponent >> 1;
        return (biased << format.fractionBits) + (fraction << format.fractionBits - BITS);
    }

    /** The reciprocal of the power of two that an exponent stands for, roughly. */
    public static long reciprocalExponent(Cpu cpu, Format format, long operand) {
        long a = format.read(cpu, operand);
        if (format.isNaN(a)) {
            return NotANumber.process(cpu, format, a);
        }
        boolean tiny = (a & format.infinity) == 0;
        long exponent = tiny ? format.infinity - format.fractionMask - 1 : ~a & format.infinity;
        return a & format.signBit | exponent;
    }

    /** An estimate of the reciprocal of a fraction of 32 bits, halved; all ones if it is less than 1/2. */
    public static long unsignedReciprocal(long fraction) {
        int scaled = (int) (fraction >>> WORD - BITS - 1);
        return scaled < HALF ? ONES : (long) RECIPROCALS[scaled - HALF] << WORD - BITS - 1;
    }

    /** An estimate of the reciprocal of the square root of a fraction of 32 bits, halved; all ones if it is less than 1/4. */
    public static long unsignedReciprocalSquareRoot(long fraction) {
        int scaled = (int) (fraction >>> WORD - BITS - 1);
        return scaled < HALF / 2 ? ONES : (long) RECIPROCAL_ROOTS[scaled - HALF / 2] << WORD - BITS - 1;
    }

    /** RecipEstimate(): the reciprocal of the middle of an interval of 1/512, from 1/2 on, in units of 1/256. */
    private static int reciprocal(int scaled) {
        return ((1 << 19) / (2 * scaled + 1) + 1) / 2;
    }

    /** RecipSqrtEstimate(): the same for the square root, of intervals from 1/4 on that are twice as wide from 1/2 on. */
    private static int reciprocalRoot(int scaled) {
        int middle = scaled < HALF ? 2 * scaled + 1 : 2 * ((scaled & ~1) + 1);
        int estimate = 512;
        while ((long) middle * (estimate + 1) * (estimate + 1) < 1 << 28) {
            estimate++;
        }
        return (estimate + 1) / 2;
    }
}
