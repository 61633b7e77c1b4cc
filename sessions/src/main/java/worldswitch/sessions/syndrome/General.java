package worldswitch.sessions.syndrome;

/** Names of general registers in syndromes, where 31 is the zero register. */
final class General {
    private static final int ZERO = 31;

    private General() {}

    static String name(int number, boolean wide) {
        return (wide ? "X" : "W") + (number == ZERO ? "ZR" : String.valueOf(number));
    }
}
