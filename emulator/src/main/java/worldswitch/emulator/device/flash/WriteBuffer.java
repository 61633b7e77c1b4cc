package worldswitch.emulator.device.flash;

import worldswitch.emulator.state.StateTape;
import worldswitch.emulator.state.Stateful;

/** Stores that wait in a flash bank until they are confirmed and programmed together. */
final class WriteBuffer implements Stateful {
    /** 2 KiB of each chip, in words of sixteen bits. */
    private static final int WORDS = 1024;

    /** Takes what has waited. */
    interface Programmer {
        void program(long offset, int size, long value);
    }

    private final int[] offsets = new int[WORDS];
    private final byte[] sizes = new byte[WORDS];
    private final long[] values = new long[WORDS];
    private int expected;
    private int count;

    /** Empties it for so many stores; returns whether it has room for them. */
    boolean expect(int stores) {
        boolean fits = stores <= WORDS;
        expected = fits ? stores : 0;
        count = 0;
        return fits;
    }

    /** Adds a store; returns whether it was the last that is expected. */
    boolean add(int offset, int size, long value) {
        if (count >= expected) {
            return true;
        }
        offsets[count] = offset;
        sizes[count] = (byte) size;
        values[count] = value;
        return ++count == expected;
    }

    /** Hands out the stores in the order in which they came, and forgets them. */
    void forEach(Programmer programmer) {
        for (int i = 0; i < count; i++) {
            programmer.program(offsets[i], sizes[i], values[i]);
        }
        count = 0;
    }

    @Override
    public void state(StateTape tape) {
        expected = tape.index(expected, WORDS + 1);
        count = tape.index(count, WORDS + 1);
        for (int i = 0; i < count; i++) {
            int size = tape.index(sizes[i], Long.BYTES + 1);
            tape.require(Integer.bitCount(size) == 1, "is no size of a store");
            sizes[i] = (byte) size;
            offsets[i] = tape.index(offsets[i], (int) FlashBank.SIZE - size + 1);
            values[i] = tape.word(values[i]);
        }
    }
}
