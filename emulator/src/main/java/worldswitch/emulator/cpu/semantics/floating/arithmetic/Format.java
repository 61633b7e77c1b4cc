package worldswitch.emulator.cpu.semantics.floating.arithmetic;

import worldswitch.emulator.cpu.Cpu;

/** A format of floating-point numbers: a sign, a biased exponent, a fraction. */
public final class Format {
    /** Double precision. */
    public static final Format DOUBLE = new Format(64, 52, Control.FLUSH, true);
    /** Single precision. */
    public static final Format SINGLE = new Format(32, 23, Control.FLUSH, true);
    /** Half precision as arithmetic takes it. */
    public static final Format HALF = new Format(16, 10, Control.FLUSH_HALF, true);
    /** BFloat16: the upper half of a single. */
    public static final Format BRAIN = new Format(16, 7, Control.FLUSH, true);
    /** Half precision as conversions between formats take it: FPCR.FZ16 says nothing of it. */
    static final Format STORED_HALF = new Format(16, 10, 0, true);
    /** Half precision without infinities and NaNs, whose exponents are those of larger numbers. */
    static final Format ALTERNATIVE_HALF = new Format(16, 10, 0, false);

    /** Bits of a number. */
    public final int width;
    /** Bits of the fraction. */
    final int fractionBits;
    /** The exponent of the least normal number. */
    final int least;
    /** The control bit that flushes denormal numbers; 0 if none does. */
    final int flush;
    /** Whether the largest exponent is that of infinities and NaNs. */
    final boolean hasInfinity;

    /** The sign bit. */
    final long signBit;
    /** The bits of the fraction. */
    final long fractionMask;
    /** The bits of the exponent, in place: the bits of infinity. */
    final long infinity;
    /** The largest biased exponent. */
    final int largestExponent;

    private Format(int width, int fractionBits, int flush, boolean hasInfinity) {
        int exponentBits = width - fractionBits - 1;
        this.width = width;
        this.fractionBits = fractionBits;
        this.least = 2 - (1 << exponentBits - 1);
        this.flush = flush;
        this.hasInfinity = hasInfinity;
        this.signBit = 1L << width - 1;
        this.fractionMask = (1L << fractionBits) - 1;
        this.largestExponent = (1 << exponentBits) - 1;
        this.infinity = (long) largestExponent << fractionBits;
    }

    /** The format of numbers of a size in bits: 16, 32 or 64. */
    public static Format of(int size) {
        return size == 64 ? DOUBLE : size == 32 ? SINGLE : HALF;
    }

    /** A number without its sign, FPAbs(). */
    public long absolute(long bits) {
        return bits & ~signBit;
    }

    /** A number with the other sign, FPNeg(). */
    public long negate(long bits) {
        return bits ^ signBit;
    }

    /** Zero, or infinity, or any magnitude, with a sign. */
    long signed(boolean negative, long magnitude) {
        return negative ? signBit | magnitude : magnitude;
    }

    /** The largest finite number. */
    long largest(boolean negative) {
        return signed(negative, infinity - 1);
    }

    /** A power of two, or with half of it on top. */
    long small(boolean negative, int exponent, boolean andHalf) {
        long magnitude = (long) (exponent - least + 1) << fractionBits | (andHalf ? 1L << fractionBits - 1 : 0);
        return signed(negative, magnitude);
    }

    boolean isNegative(long bits) {
        return (bits & signBit) != 0;
    }

    boolean isZero(long bits) {
        return absolute(bits) == 0;
    }

    boolean isInfinite(long bits) {
        return hasInfinity && absolute(bits) == infinity;
    }

    boolean isNaN(long bits) {
        return hasInfinity && absolute(bits) > infinity;
    }

    boolean isSignalling(long bits) {
        return isNaN(bits) && (bits & 1L << fractionBits - 1) == 0;
    }

    /** Whether a number is denormal, not zero. */
    boolean isDenormal(long bits) {
        return (bits & infinity) == 0 && (bits & fractionMask) != 0;
    }

    /** An operand as arithmetic sees it: zero in place of a denormal number if those are flushed. */
    long read(Cpu cpu, long bits) {
        if (!isDenormal(bits) || !Control.has(cpu, flush)) {
            return bits;
        }
        if (flush == Control.FLUSH) {
            Status.raise(cpu, Status.INPUT_DENORMAL);
        }
        return bits & signBit;
    }

    /** The significand of a finite number that is not zero, with its highest bit in the given place, cut off there. */
    long significand(long bits, int place) {
        long fraction = bits & fractionMask;
        boolean normal = (bits & infinity) != 0;
        long whole = normal ? fraction | fractionMask + 1 : fraction;
        return whole << Long.numberOfLeadingZeros(whole) >>> 63 - place;
    }

    /** The exponent of the highest bit of a finite number that is not zero. */
    int exponent(long bits) {
        int biased = (int) ((bits & infinity) >>> fractionBits);
        if (biased != 0) {
            return biased + least - 1;
        }
        return least - fractionBits + 63 - Long.numberOfLeadingZeros(bits & fractionMask);
    }
}
