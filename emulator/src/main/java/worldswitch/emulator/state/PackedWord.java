package worldswitch.emulator.state;

/** Several small numbers in one word of a tape: put in one after the other, passed, and taken out in the same order. */
public final class PackedWord {
    private final StateTape tape;
    private long word;
    private int filled;

    /** An empty word of a tape. */
    public PackedWord(StateTape tape) {
        this.tape = tape;
    }

    /** Puts a number of some bits in, unsigned; a negative one has 32. */
    public void put(int value, int bits) {
        word |= (value & 0xffff_ffffL) << filled;
        filled += bits;
    }

    /** Passes the word. */
    public void pass() {
        word = tape.word(word);
    }

    /** Takes the next number out. */
    public int take(int bits) {
        int value = (int) (word & -1L >>> Long.SIZE - bits);
        word = word >>> bits;
        return value;
    }

    /** Whether nothing is left in it. */
    public boolean isEmpty() {
        return word == 0;
    }
}
