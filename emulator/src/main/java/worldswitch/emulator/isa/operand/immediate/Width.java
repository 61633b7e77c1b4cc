package worldswitch.emulator.isa.operand.immediate;

/** Values of 32 or 64 bits. */
final class Width {
    private Width() {}

    /** The bits of a size. */
    static long mask(int size) {
        return -1L >>> (64 - size);
    }

    /** Whether a register of the size holds the number, be it taken as signed or as unsigned. */
    static boolean holds(long value, int size) {
        return size == 64 || value >= -(1L << size) && value < 1L << size;
    }
}
