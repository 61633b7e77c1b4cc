package worldswitch.emulator.cpu.semantics.pointer;

/**
 * The authentication algorithm of this implementation: quick and well mixed, and no cipher.
 *
 * <p>The four words go one after the other into a state of 64 bits, which is multiplied and folded after each, so that
 * every bit of the result depends on every bit that went in. The multipliers and shifts are those of the thirteenth
 * mixer of David Stafford.
 */
final class KeyedHash {
    private static final long FIRST = 0xbf58476d1ce4e5b9L;
    private static final long SECOND = 0x94d049bb133111ebL;

    private KeyedHash() {}

    /** The hash of a value and a modifier under a key. */
    static long hash(long value, long modifier, long keyHigh, long keyLow) {
        long state = mix(keyLow + FIRST);
        state = mix(state ^ value);
        state = mix(state + SECOND ^ modifier);
        return mix(state ^ keyHigh);
    }

    private static long mix(long state) {
        long once = (state ^ state >>> 30) * FIRST;
        long twice = (once ^ once >>> 27) * SECOND;
        return twice ^ twice >>> 31;
    }
}
