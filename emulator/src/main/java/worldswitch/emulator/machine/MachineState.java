package worldswitch.emulator.machine;

import java.util.Arrays;

/** Everything of a machine at one moment but its RAM: immutable. Goes with an image of the RAM of the same moment. */
public final class MachineState {
    private static final long MULTIPLIER = 0x9e37_79b9_7f4a_7c15L;

    private final long[] words;

    MachineState(long[] words) {
        this.words = words;
    }

    long[] words() {
        return words;
    }

    /** The bytes that keeping it takes. */
    public long size() {
        return 8L * words.length;
    }

    /** A hash that is the same on every host. */
    public long hash() {
        long hash = words.length;
        for (long word : words) {
            hash = (hash ^ word) * MULTIPLIER;
            hash ^= hash >>> 32;
        }
        return hash;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MachineState state && Arrays.equals(words, state.words);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(hash());
    }
}
