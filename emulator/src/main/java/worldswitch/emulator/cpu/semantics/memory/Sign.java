package worldswitch.emulator.cpu.semantics.memory;

/** The sign and zero extension of a value that has come from memory. */
final class Sign {
    private Sign() {}

    /** The low bytes as a signed number. */
    static long extend(long value, int size) {
        int unused = Long.SIZE - size * Byte.SIZE;
        return value << unused >> unused;
    }

    /** The low bytes as an unsigned number. */
    static long zero(long value, int size) {
        int unused = Long.SIZE - size * Byte.SIZE;
        return value << unused >>> unused;
    }
}
