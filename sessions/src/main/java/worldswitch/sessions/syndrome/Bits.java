package worldswitch.sessions.syndrome;

/** Fields of syndromes. */
final class Bits {
    private Bits() {}

    static int of(long value, int msb, int lsb) {
        return (int) (value >>> lsb) & (1 << (msb - lsb + 1)) - 1;
    }

    static boolean isSet(long value, int bit) {
        return (value >>> bit & 1) != 0;
    }
}
