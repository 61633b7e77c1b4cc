package worldswitch.emulator.cpu.semantics.floating.arithmetic;

import worldswitch.emulator.cpu.Cpu;

/** Multiplication and addition with one rounding, FPMulAdd(), and half of such a sum for the step of a square root. */
final class FusedMultiplyAdd {
    private static final int PLACE = 62;

    private FusedMultiplyAdd() {}

    /** The addend plus the product. */
    static long multiplyAdd(Cpu cpu, Format format, long addend, long first, long second) {
        long c = format.read(cpu, addend);
        long a = format.read(cpu, first);
        long b = format.read(cpu, second);
        if (format.isNaN(c) || format.isNaN(a) || format.isNaN(b)) {
            long result = NotANumber.process(cpu, format, c, a, b);
            return hidden(format, c, a, b) ? NotANumber.invalid(cpu, format) : result;
        }
        return multiplyAdd(cpu, format, c, a, b, 0);
    }

    /** Whether a quiet NaN stands beside a product of zero and infinity, which is not hidden by it. */
    private static boolean hidden(Format format, long c, long a, long b) {
        return format.isNaN(c) && !format.isSignalling(c) && isMeaningless(format, a, b);
    }

    /** Whether a product is that of zero and infinity. */
    static boolean isMeaningless(Format format, long a, long b) {
        return format.isInfinite(a) && format.isZero(b) || format.isZero(a) && format.isInfinite(b);
    }

    /** The sum for operands that are read and no NaNs, times 2 to the power of {@code scale}. */
    static long multiplyAdd(Cpu cpu, Format format, long c, long a, long b, int scale) {
        boolean negative = format.isNegative(a) != format.isNegative(b);
        boolean infinite = format.isInfinite(a) || format.isInfinite(b);
        boolean opposed = format.isNegative(c) != negative;
        if (isMeaningless(format, a, b) || infinite && format.isInfinite(c) && opposed) {
            return NotANumber.invalid(cpu, format);
        }
        if (infinite) {
            return format.signed(negative, format.infinity);
        }
        if (format.isInfinite(c)) {
            return c;
        }
        if (format.isZero(a) || format.isZero(b)) {
            return withoutProduct(cpu, format, c, opposed, scale);
        }
        return sum(cpu, format, c, a, b, scale);
    }

    private static long withoutProduct(Cpu cpu, Format format, long c, boolean opposed, int scale) {
        if (format.isZero(c)) {
            return opposed ? Addition.cancelled(cpu, format) : c;
        }
        int exponent = format.exponent(c) - PLACE + scale;
        return Rounding.round(cpu, format, format.isNegative(c), exponent, format.significand(c, PLACE));
    }

    /** The sum of a product that is not zero, in 128 bits, of which the addend's are shifted to fit or the product's. */
    private static long sum(Cpu cpu, Format format, long c, long a, long b, int scale) {
        boolean negative = format.isNegative(a) != format.isNegative(b);
        long x = format.significand(a, PLACE);
        long y = format.significand(b, PLACE);
        long high = Math.multiplyHigh(x, y);
        long low = x * y;
        int exponent = format.exponent(a) + format.exponent(b);
        if (format.isZero(c)) {
            return round(cpu, format, negative, exponent + scale, high, low);
        }
        int difference = exponent - format.exponent(c);
        long significand = format.significand(c, PLACE);
        long addendHigh = significand >>> 64 - PLACE;
        long addendLow = significand << PLACE;
        int left = Math.max(difference, 0);
        int right = Math.max(-difference, 0);
        long shiftedHigh = Rounding.above(addendHigh, left);
        long shiftedLow = lowJammed(addendHigh, addendLow, left);
        long productHigh = Rounding.above(high, right);
        long productLow = lowJammed(high, low, right);
        int highest = Math.max(exponent, exponent - difference) + scale;
        return format.isNegative(c) == negative
                ? plus(cpu, format, negative, highest, productHigh, productLow, shiftedHigh, shiftedLow)
                : minus(cpu, format, negative, highest, productHigh, productLow, shiftedHigh, shiftedLow);
    }

    private static long plus(
            Cpu cpu, Format format, boolean negative, int exponent, long ah, long al, long bh, long bl) {
        long low = al + bl;
        long carry = Long.compareUnsigned(low, al) < 0 ? 1 : 0;
        return round(cpu, format, negative, exponent, ah + bh + carry, low);
    }

    private static long minus(
            Cpu cpu, Format format, boolean negative, int exponent, long ah, long al, long bh, long bl) {
        long low = al - bl;
        long high = ah - bh - (Long.compareUnsigned(al, bl) < 0 ? 1 : 0);
        if ((high | low) == 0) {
            return Addition.cancelled(cpu, format);
        }
        return high < 0
                ? round(cpu, format, !negative, exponent, low == 0 ? -high : ~high, -low)
                : round(cpu, format, negative, exponent, high, low);
    }

    /** The low half of 128 bits shifted to the right, its lowest bit set if a bit is lost. */
    private static long lowJammed(long high, long low, int distance) {
        if (distance == 0) {
            return low;
        }
        if (distance > 63) {
            return Rounding.jam(high, distance - 64) | (low == 0 ? 0 : 1);
        }
        return high << 64 - distance | Rounding.jam(low, distance);
    }

    /** Rounds 128 bits whose bit 124 stands for 2 to the power of {@code exponent}. */
    private static long round(Cpu cpu, Format format, boolean negative, int exponent, long high, long low) {
        int lowest = exponent - 2 * PLACE;
        if (high == 0) {
            return Rounding.round(cpu, format, negative, lowest, low);
        }
        int shift = Long.numberOfLeadingZeros(high);
        long top = shift == 0 ? high : high << shift | low >>> 64 - shift;
        long lost = low << shift;
        return Rounding.round(cpu, format, negative, lowest + 64 - shift, lost == 0 ? top : top | 1);
    }
}
