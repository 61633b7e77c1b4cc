package worldswitch.emulator.cpu.semantics.floating.arithmetic;

/** The magnitude of a finite number that is not zero as a fixed-point number with some bits of fraction. */
final class Fixed {
    private static final int HIGHEST = 63;

    private Fixed() {}

    /** Whether the magnitude has no more than 64 bits before the binary point. */
    static boolean isShort(Format format, long number, int fractionBits) {
        return (number & format.infinity) != format.infinity && format.exponent(number) + fractionBits <= HIGHEST;
    }

    /** The integer it is rounded to; the number is short. */
    static long rounded(Format format, long number, int fractionBits, int mode) {
        int dropped = HIGHEST - format.exponent(number) - fractionBits;
        long integer = Rounding.above(format.significand(number, HIGHEST), dropped);
        return integer
                + Rounding.increment(mode, format.isNegative(number), integer, rest(format, number, fractionBits));
    }

    /** What rounding drops, in units of 2 to the power -64; not 0 if there is less. The number is short. */
    static long rest(Format format, long number, int fractionBits) {
        int dropped = HIGHEST - format.exponent(number) - fractionBits;
        return dropped == 0 ? 0 : Rounding.below(format.significand(number, HIGHEST), dropped);
    }

    /** Whether a number rounds to a signed integer of a size. */
    static boolean fits(Format format, long number, int fractionBits, int mode, int size) {
        if (!isShort(format, number, fractionBits)) {
            return false;
        }
        long integer = rounded(format, number, fractionBits, mode);
        long limit = 1L << size - 1;
        return Long.compareUnsigned(integer, format.isNegative(number) ? limit : limit - 1) <= 0;
    }

    /** Whether a number rounds to an unsigned integer of a size. */
    static boolean fitsUnsigned(Format format, long number, int fractionBits, int mode, int size) {
        if (!isShort(format, number, fractionBits)) {
            return false;
        }
        long integer = rounded(format, number, fractionBits, mode);
        return format.isNegative(number) ? integer == 0 : size == Long.SIZE || integer >>> size == 0;
    }
}
