package worldswitch.emulator.cpu.semantics.oracle;

import java.util.Random;

/** Random numbers of a floating-point format, most of them near a border of something. */
final class FloatingValues {
    private static final int[] INTEGER_SIZES = {7, 8, 15, 16, 31, 32, 63, 64};

    private final int size;
    private final int fractionBits;
    private final int bias;
    private final Random random;

    FloatingValues(int size, Random random) {
        this.size = size;
        this.fractionBits = size == 64 ? 52 : size == 32 ? 23 : 10;
        this.bias = (1 << size - fractionBits - 2) - 1;
        this.random = random;
    }

    long next() {
        long magnitude =
                switch (random.nextInt(16)) {
                    case 0 -> 0;
                    case 1 -> few(fractionBits);
                    case 2 -> fraction();
                    case 3 -> number(1 + random.nextInt(3), fewOrAll());
                    case 4 -> number(2 * bias - random.nextInt(3), fewOrAll());
                    case 5 -> number(2 * bias + 1, 0);
                    case 6 -> number(2 * bias + 1, 1L << fractionBits - 1 | fraction());
                    case 7 -> number(2 * bias + 1, Math.max(1, fewOrAll() & ~(1L << fractionBits - 1)));
                    case 8 -> number(bias + random.nextInt(3) - 1, fewOrAll());
                    case 9 -> integral();
                    case 10 ->
                        number(bias + INTEGER_SIZES[random.nextInt(INTEGER_SIZES.length)] - random.nextInt(2), edge());
                    case 11 ->
                        number(bias + (random.nextBoolean() ? bias : -bias) / 2 + random.nextInt(5) - 2, fewOrAll());
                    case 12, 13 -> number(bias + random.nextInt(2 * fractionBits) - fractionBits, fraction());
                    default -> random.nextLong();
                };
        long mask = -1L >>> 65 - size;
        return magnitude & mask | (random.nextBoolean() ? 1L << size - 1 : 0);
    }

    /** A number that differs from another one in little but perhaps the sign. */
    long near(long other) {
        long sign = random.nextBoolean() ? 1L << size - 1 : 0;
        return (other + random.nextInt(3) - 1 ^ sign) & -1L >>> 64 - size;
    }

    /** Of few bits, at most so many behind the binary point that halves are frequent. */
    private long integral() {
        int exponent = random.nextInt(Math.min(fractionBits, 2 * bias - bias));
        long fraction = fraction() & -1L << Math.max(0, fractionBits - exponent - random.nextInt(3));
        return number(bias + exponent, fraction);
    }

    private long number(int exponent, long fraction) {
        int highest = 2 * bias + 1;
        int biased = Math.max(0, Math.min(highest, exponent));
        return (long) biased << fractionBits | fraction & (1L << fractionBits) - 1;
    }

    private long fewOrAll() {
        return random.nextBoolean() ? fraction() : edge();
    }

    /** A fraction of all zeros or all ones but for a few bits at its end. */
    private long edge() {
        long few = few(3);
        return random.nextBoolean() ? few : ~few;
    }

    private long few(int bits) {
        return random.nextLong() >>> 64 - 1 - random.nextInt(bits);
    }

    private long fraction() {
        return random.nextLong() >>> 64 - fractionBits;
    }
}
