package worldswitch.emulator.isa.operand.immediate;

/**
 * The immediates of logical instructions: a rotated run of ones, repeated over the register (Arm ARM, shared pseudocode
 * DecodeBitMasks).
 *
 * <p>Encoded as N:immr:imms. N and the leading ones of imms give the size of the repeated element, the rest of imms one
 * less than the length of the run, immr its rotation to the right.
 */
final class Bitmask {
    /** What is no encoding. */
    static final int NONE = -1;

    private Bitmask() {}

    /** Whether 13 bits are not reserved. */
    static boolean valid(int encoding) {
        int size = elementSize(encoding);
        return size > 1 && (encoding & size - 1) != size - 1;
    }

    /** The value of a valid encoding over 64 bits. */
    static long decode(int encoding) {
        int size = elementSize(encoding);
        long run = Width.mask((encoding & size - 1) + 1);
        return repeat(rotateRight(run, encoding >> 6 & size - 1, size), size);
    }

    /** The encoding of a value of 64 bits, or {@link #NONE}. */
    static int encode(long value) {
        if (value == 0 || value == -1) {
            return NONE;
        }
        int size = period(value);
        long element = value & Width.mask(size);
        int rotation = rotationToRun(element, size);
        int ones = Long.bitCount(element);
        if (rotateRight(element, rotation, size) != Width.mask(ones)) {
            return NONE;
        }
        int sizeBits = size == 64 ? 0x1000 : -2 * size & 0x3f;
        return sizeBits | (size - rotation & size - 1) << 6 | ones - 1;
    }

    private static int elementSize(int encoding) {
        int selector = encoding >> 6 & 0x40 | ~encoding & 0x3f;
        return Integer.highestOneBit(selector);
    }

    private static int period(long value) {
        int size = 64;
        while (size > 2 && repeat(value & Width.mask(size / 2), size / 2) == value) {
            size /= 2;
        }
        return size;
    }

    /** By how much to rotate an element to the right to bring its lowest run of ones to bit 0. */
    private static int rotationToRun(long element, int size) {
        if ((element & 1) == 0) {
            return Long.numberOfTrailingZeros(element);
        }
        int top = Long.numberOfLeadingZeros(~(element << 64 - size));
        return size - top & size - 1;
    }

    private static long rotateRight(long element, int amount, int size) {
        return (element >>> amount | element << size - amount) & Width.mask(size);
    }

    private static long repeat(long element, int size) {
        long value = element;
        for (int filled = size; filled < 64; filled *= 2) {
            value |= value << filled;
        }
        return value;
    }
}
