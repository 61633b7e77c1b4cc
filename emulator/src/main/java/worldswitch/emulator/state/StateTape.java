package worldswitch.emulator.state;

import java.util.Arrays;

/**
 * A sequence of words that a machine's state is written to, or read back from.
 *
 * <p>A part says {@code mask = tape.word(mask)} for each of its fields: a tape that records takes the value and gives it
 * back, a tape that plays gives the recorded value.
 */
public final class StateTape {
    private long[] words;
    private int position;
    private final boolean playing;

    private StateTape(long[] words, boolean playing) {
        this.words = words;
        this.playing = playing;
    }

    /** An empty tape that records. */
    public static StateTape record() {
        return new StateTape(new long[1024], false);
    }

    /** A tape that plays what another one recorded. */
    public static StateTape play(long[] recorded) {
        return new StateTape(recorded, true);
    }

    /** Whether the tape gives back what was recorded earlier, so that derived state must be computed anew. */
    public boolean playing() {
        return playing;
    }

    /** What was recorded so far. */
    public long[] words() {
        return Arrays.copyOf(words, position);
    }

    /** Whether a playing tape is at its end. */
    public boolean ended() {
        return position == words.length;
    }

    /** Passes a word. */
    public long word(long value) {
        if (playing) {
            return words[position++];
        }
        if (position == words.length) {
            words = Arrays.copyOf(words, 2 * position);
        }
        words[position++] = value;
        return value;
    }

    /** Passes an int. */
    public int word(int value) {
        return (int) word((long) value);
    }

    /** Passes a flag. */
    public boolean flag(boolean value) {
        return word(value ? 1L : 0L) != 0;
    }

    /** Passes every element of an array of fixed length. */
    public void words(long[] values) {
        for (int i = 0; i < values.length; i++) {
            values[i] = word(values[i]);
        }
    }

    /** Passes every element of an array of fixed length. */
    public void words(int[] values) {
        for (int i = 0; i < values.length; i++) {
            values[i] = word(values[i]);
        }
    }

    /** Passes every element of an array of fixed length. */
    public void words(byte[] values) {
        for (int i = 0; i < values.length; i++) {
            values[i] = (byte) word((long) values[i]);
        }
    }
}
