package worldswitch.emulator.cpu.semantics.floating.arithmetic;

import worldswitch.emulator.cpu.Cpu;

/**
 * Rounding of an exact value to a format, FPRound(), and the rounding modes. The first four have the numbers of FPCR.RMode.
 *
 * <p>An exact value is a 64-bit significand times a power of two; if it takes more bits than that, the lowest bit of the
 * significand is set, which rounds the same.
 */
public final class Rounding {
    /** To the nearest, a tie to the even one. */
    public static final int NEAREST = 0;
    /** Towards plus infinity. */
    public static final int UP = 1;
    /** Towards minus infinity. */
    public static final int DOWN = 2;
    /** Towards zero. */
    public static final int ZERO = 3;
    /** To the nearest, a tie away from zero. */
    public static final int AWAY = 4;
    /** To the odd one of the two neighbours. */
    public static final int ODD = 5;

    private static final long HALF = Long.MIN_VALUE;

    private Rounding() {}

    /** Rounds as FPCR says. */
    static long round(Cpu cpu, Format format, boolean negative, int exponent, long significand) {
        return round(cpu, format, Control.rounding(cpu), negative, exponent, significand);
    }

    /**
     * Rounds a value that is not zero.
     *
     * @param significand unsigned; if its lowest bit stands for more, the highest ten are not all zero
     * @param exponent of the significand's lowest bit
     */
    static long round(Cpu cpu, Format format, int mode, boolean negative, int exponent, long significand) {
        int shift = Long.numberOfLeadingZeros(significand);
        long aligned = significand << shift;
        int highest = exponent - shift + 63;
        if (highest < format.least && Control.has(cpu, format.flush)) {
            Status.raise(cpu, Status.UNDERFLOW);
            return format.signed(negative, 0);
        }
        int below = Math.max(format.least - highest, 0);
        int dropped = 63 - format.fractionBits + below;
        long rest = below(aligned, dropped);
        long integer = above(aligned, dropped);
        if (below > 0 && rest != 0) {
            Status.raise(cpu, Status.UNDERFLOW);
        }
        integer += increment(mode, negative, integer, rest);
        // The highest bit of a normal significand, and the carry of rounding up, add themselves to the exponent.
        int biased = below > 0 ? 0 : Math.min(highest - format.least, format.largestExponent);
        long magnitude = ((long) biased << format.fractionBits) + integer;
        return finish(cpu, format, mode, negative, magnitude, rest);
    }

    /** What rounding adds to an integer whose fraction is {@code rest}, in units of 2 to the power -64. */
    static int increment(int mode, boolean negative, long integer, long rest) {
        if (rest == 0) {
            return 0;
        }
        return switch (mode) {
            case NEAREST -> (rest == HALF ? (integer & 1) != 0 : rest < 0) ? 1 : 0;
            case UP -> negative ? 0 : 1;
            case DOWN -> negative ? 1 : 0;
            case AWAY -> rest < 0 ? 1 : 0;
            case ODD -> (integer & 1) == 0 ? 1 : 0;
            default -> 0;
        };
    }

    /** The integer that is left when the low bits of an unsigned number are dropped. */
    static long above(long significand, int dropped) {
        return dropped > 63 ? 0 : significand >>> dropped;
    }

    /** The dropped bits, aligned to the highest; the lowest bit is set if any is lost. At least one is dropped. */
    static long below(long significand, int dropped) {
        return dropped < 64 ? significand << 64 - dropped : jam(significand, dropped - 64);
    }

    /** Shifts an unsigned number to the right; the lowest bit of the result is set if a bit is lost. */
    static long jam(long value, int distance) {
        if (distance == 0) {
            return value;
        }
        if (distance > 63) {
            return value == 0 ? 0 : 1;
        }
        return value >>> distance | (value << 64 - distance == 0 ? 0 : 1);
    }

    private static long finish(Cpu cpu, Format format, int mode, boolean negative, long magnitude, long rest) {
        if (!format.hasInfinity && magnitude >= format.signBit) {
            Status.raise(cpu, Status.INVALID_OPERATION);
            return format.signed(negative, format.signBit - 1);
        }
        if (format.hasInfinity && Long.compareUnsigned(magnitude, format.infinity) >= 0) {
            Status.raise(cpu, Status.OVERFLOW | Status.INEXACT);
            return overflow(format, mode, negative);
        }
        if (rest != 0) {
            Status.raise(cpu, Status.INEXACT);
        }
        return format.signed(negative, magnitude);
    }

    /** What a number too large for a format becomes. */
    static long overflow(Format format, int mode, boolean negative) {
        boolean infinite =
                switch (mode) {
                    case NEAREST, AWAY -> true;
                    case UP -> !negative;
                    case DOWN -> negative;
                    default -> false;
                };
        return infinite ? format.signed(negative, format.infinity) : format.largest(negative);
    }
}
