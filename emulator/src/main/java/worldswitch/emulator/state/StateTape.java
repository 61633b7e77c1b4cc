package worldswitch.emulator.state;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A sequence of words that a machine's state is written to, or read back from.
 *
 * <p>A part says {@code mask = tape.word(mask)} for each of its fields: a tape that records takes the value and gives it
 * back, a tape that plays gives the recorded value.
 *
 * <p>What a tape plays may come from a file. It therefore never gives a value that a part could not have recorded as far as
 * the part says so by the method it calls ({@link #index}, {@link #size}, {@link #flag}, {@link #require}), nor one for
 * which it would need more memory than the tape itself has: it throws {@link IllegalArgumentException} with the reason in
 * words, and the parts are then in disarray.
 */
public final class StateTape {
    private long[] words;
    private int position;
    private final boolean playing;
    private final @Nullable StateLayout layout;
    private String part = "the state";

    private StateTape(long[] words, boolean playing, @Nullable StateLayout layout) {
        this.words = words;
        this.playing = playing;
        this.layout = layout;
    }

    /** An empty tape that records. */
    public static StateTape record() {
        return new StateTape(new long[1024], false, null);
    }

    /** An empty tape that records, and tells a layout what kind of word each is. */
    public static StateTape record(StateLayout layout) {
        return new StateTape(new long[1024], false, layout);
    }

    /** A tape that plays what another one recorded. */
    public static StateTape play(long[] recorded) {
        return new StateTape(recorded, true, null);
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

    /** Names what the words from here on are of, for messages and layouts. */
    public void part(String name) {
        part = name;
        if (layout != null) {
            layout.part(name);
        }
    }

    /** Passes a word. */
    public long word(long value) {
        return pass("word", value);
    }

    /** Passes an int. */
    public int word(int value) {
        long passed = pass("int", value);
        require(passed == (int) passed, "is not an int");
        return (int) passed;
    }

    /** Passes a flag. */
    public boolean flag(boolean value) {
        long passed = pass("flag", value ? 1 : 0);
        require(passed >>> 1 == 0, "is not 0 or 1");
        return passed != 0;
    }

    /** Passes a number from 0 to one less than a limit: an element of an array, a constant of an enum. */
    public int index(int value, int limit) {
        long passed = pass("index", value);
        require(passed >= 0 && passed < limit, "is not from 0 to " + (limit - 1));
        return (int) passed;
    }

    /** Passes the number of things that follow, each of one word or more. */
    public int size(int value) {
        long passed = pass("size", value);
        require(!playing || passed >= 0 && passed <= words.length - position, "is more than there is");
        return (int) passed;
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

    /** Passes every element of an array of fixed length, eight in a word; what is left over of the last word is zero. */
    public void words(byte[] values) {
        for (int first = 0; first < values.length; first += Long.BYTES) {
            int end = Math.min(first + Long.BYTES, values.length);
            long packed = 0;
            for (int i = end - 1; i >= first; i--) {
                packed = packed << Byte.SIZE | values[i] & 0xff;
            }
            packed = pass("bytes", packed);
            for (int i = first; i < end; i++, packed >>>= Byte.SIZE) {
                values[i] = (byte) packed;
            }
            require(end == first + Long.BYTES || packed == 0, "has more bytes than fit");
        }
    }

    /**
     * Passes every element of an array of fixed length of which most have a usual value: a bit for each that tells whether
     * it has another, and the others.
     */
    public void sparse(long[] values, long[] usual) {
        for (int first = 0; first < values.length; first += Long.SIZE) {
            int end = Math.min(first + Long.SIZE, values.length);
            long unusual = 0;
            for (int i = first; i < end; i++) {
                unusual |= values[i] == usual[i] ? 0 : 1L << i;
            }
            unusual = pass("map", unusual);
            require(end == first + Long.SIZE || unusual >>> end - first == 0, "names elements that are not there");
            for (int i = first; i < end; i++) {
                values[i] = (unusual >>> i & 1) == 0 ? usual[i] : word(values[i]);
            }
        }
    }

    /**
     * Refuses the word passed last if a condition does not hold.
     *
     * @param problem what is wrong with it, to follow its number and value
     */
    public void require(boolean condition, String problem) {
        if (!condition) {
            throw new IllegalArgumentException("not a state of this machine: %s: word %d, 0x%x, %s"
                    .formatted(part, position - 1, words[position - 1], problem));
        }
    }

    private long pass(String kind, long value) {
        if (playing) {
            if (position == words.length) {
                throw new IllegalArgumentException(
                        "not a state of this machine: %s: it ends after %d words".formatted(part, position));
            }
            return words[position++];
        }
        if (position == words.length) {
            words = Arrays.copyOf(words, 2 * position);
        }
        if (layout != null) {
            layout.word(kind);
        }
        words[position++] = value;
        return value;
    }
}
