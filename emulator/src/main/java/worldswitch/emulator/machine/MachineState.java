package worldswitch.emulator.machine;

import java.util.Arrays;
import worldswitch.emulator.state.StateTape;

/**
 * Everything of a machine at one moment but its RAM: immutable. Goes with an image of the RAM of the same moment.
 *
 * <p>A file may keep its {@linkplain #words words} together with {@link Machine#STATE_VERSION}, outside of which they mean
 * nothing.
 */
public final class MachineState {
    private static final long MULTIPLIER = 0x9e37_79b9_7f4a_7c15L;

    private final long[] words;

    MachineState(long[] words) {
        this.words = words;
    }

    /**
     * A state of words that were saved earlier. Whether any machine has such a state shows when one is to be put back to it.
     */
    public static MachineState of(long[] words) {
        return new MachineState(words.clone());
    }

    /** A copy of its words. */
    public long[] words() {
        return words.clone();
    }

    /** A tape that plays it. */
    StateTape tape() {
        return StateTape.play(words);
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
