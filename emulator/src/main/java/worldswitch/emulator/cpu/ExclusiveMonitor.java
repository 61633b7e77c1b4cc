package worldswitch.emulator.cpu;

import worldswitch.emulator.state.StateTape;
import worldswitch.emulator.state.Stateful;

/**
 * The exclusive monitor of one processor: the granule of physical memory that its last load-exclusive marked.
 *
 * <p>The granule is the access itself. The values that were loaded are kept as well, so that a store-exclusive also fails
 * if another processor has stored something else in between: memory does not tell the monitor of every store.
 */
public final class ExclusiveMonitor implements Stateful {
    private static final int LARGEST = 16;

    private boolean marked;
    private long address;
    private int size;
    private long low;
    private long high;

    /**
     * Marks memory as loaded by a load-exclusive.
     *
     * @param physical the physical address
     * @param bytes 1 to 16
     * @param lowValue the value loaded; of a pair, the one at the lower address
     * @param highValue the other value of a pair, else 0
     */
    public void mark(long physical, int bytes, long lowValue, long highValue) {
        marked = true;
        address = physical;
        size = bytes;
        low = lowValue;
        high = highValue;
    }

    /** Whether any memory is marked. */
    public boolean isMarked() {
        return marked;
    }

    /** Whether memory is marked for a store-exclusive of this place and size. */
    public boolean holds(long physical, int bytes) {
        return marked && address == physical && size == bytes;
    }

    /** The value that the load-exclusive saw. */
    public long low() {
        return low;
    }

    /** The second value that the load-exclusive of a pair saw. */
    public long high() {
        return high;
    }

    /** Opens the monitor: CLREX, a store-exclusive, an exception return. */
    public void clear() {
        marked = false;
    }

    @Override
    public void state(StateTape tape) {
        marked = tape.flag(marked);
        address = tape.word(address);
        size = tape.index(size, LARGEST + 1);
        low = tape.word(low);
        high = tape.word(high);
    }
}
