package worldswitch.emulator.cpu.semantics.vector;

/** The elements of vector registers. Sizes are logarithms of bytes: 0 for bytes, 3 for doublewords. */
public final class Lanes {
    private static final long[] ONES = {0x0101_0101_0101_0101L, 0x0001_0001_0001_0001L, 0x0000_0001_0000_0001L, 1};

    private Lanes() {}

    /** Bits of an element. */
    public static int bits(int size) {
        return Byte.SIZE << size;
    }

    /** The bits that an element can have. */
    public static long mask(int size) {
        return -1L >>> Long.SIZE - bits(size);
    }

    /** An element of a register, zero-extended. */
    public static long get(long[] v, int register, int index, int size) {
        int bit = index << size + 3;
        return v[2 * register + (bit >>> 6)] >>> bit & mask(size);
    }

    /** An element of a register, sign-extended. */
    public static long getSigned(long[] v, int register, int index, int size) {
        return signed(get(v, register, index, size), size);
    }

    /** Replaces an element of a register by the low bits of a value. */
    public static void set(long[] v, int register, int index, int size, long value) {
        int bit = index << size + 3;
        int half = 2 * register + (bit >>> 6);
        long mask = mask(size) << bit;
        v[half] = v[half] & ~mask | value << bit & mask;
    }

    /** The low bits of a value as a signed element. */
    public static long signed(long value, int size) {
        int unused = Long.SIZE - bits(size);
        return value << unused >> unused;
    }

    /** A doubleword with the low bits of a value in each element. */
    public static long replicate(long value, int size) {
        return (value & mask(size)) * ONES[size];
    }
}
