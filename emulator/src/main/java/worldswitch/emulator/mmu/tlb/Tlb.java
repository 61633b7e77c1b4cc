package worldswitch.emulator.mmu.tlb;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import worldswitch.emulator.mmu.walk.Translation;
import worldswitch.emulator.state.StateTape;
import worldswitch.emulator.state.Stateful;

/**
 * A set-associative translation lookaside buffer.
 *
 * <p>Each set is replaced in turn, whatever was used when, so that the contents follow from the sequence of misses alone:
 * a faster copy of some entries in front of it changes nothing. Whoever keeps such a copy is told of each entry that goes.
 */
public final class Tlb implements Stateful {
    /** Is told of entries that go. */
    @FunctionalInterface
    interface Departures {
        /** Nobody keeps copies. */
        Departures UNHEARD = (input, shift) -> {};

        /** A span of input addresses is no longer held. */
        void gone(long input, int shift);
    }

    /** log2 of the pages and blocks of all granules, by each of which entries are found. */
    private static final int[] SHIFTS = {12, 14, 16, 21, 25, 29, 30, 36, 39, 42};

    private static final int[] SIZES = sizes();
    private static final int WAYS = 8;

    private final int sets;
    private final TlbEntry[] entries;
    private final int[] turn;
    private final int[] held = new int[SHIFTS.length];
    private int sizesHeld;
    private final Departures departures;
    private int fractured;

    /**
     * Makes an empty buffer.
     *
     * @param capacity the number of entries, a power of two
     */
    Tlb(int capacity, Departures departures) {
        this.sets = capacity / WAYS;
        this.entries = new TlbEntry[capacity];
        this.turn = new int[sets];
        this.departures = departures;
        for (int i = 0; i < capacity; i++) {
            entries[i] = new TlbEntry();
        }
    }

    /** The translation of an address; null if none is held. */
    @Nullable
    Translation find(Space space, int vmid, int asid, long address) {
        for (int sizes = sizesHeld; sizes != 0; sizes &= sizes - 1) {
            int shift = SHIFTS[Integer.numberOfTrailingZeros(sizes)];
            TlbEntry entry = find(space, vmid, asid, address, shift);
            if (entry != null) {
                return entry.translation;
            }
        }
        return null;
    }

    private @Nullable TlbEntry find(Space space, int vmid, int asid, long address, int shift) {
        int set = set(address, shift);
        for (int way = set; way < set + WAYS; way++) {
            TlbEntry entry = entries[way];
            if (entry.translation.shift == shift && entry.holds(space, vmid, asid, address)) {
                return entry;
            }
        }
        return null;
    }

    /** Holds a translation from now on, in place of the one for the same span or else of the set's oldest. */
    Translation hold(Space space, int vmid, int asid, Translation found) {
        TlbEntry entry = find(space, vmid, asid, found.input, found.shift);
        if (entry == null) {
            entry = victim(set(found.input, found.shift));
        }
        remove(entry, true);
        entry.set(space, vmid, asid, found);
        count(entry);
        return entry.translation;
    }

    private TlbEntry victim(int set) {
        for (int way = set; way < set + WAYS; way++) {
            if (!entries[way].valid) {
                return entries[way];
            }
        }
        int number = set / WAYS;
        turn[number] = (turn[number] + 1) % WAYS;
        return entries[set + turn[number]];
    }

    /** Removes what an invalidation names. One that goes by no address tells nobody of single entries. */
    void invalidate(Invalidation which) {
        if (which.onePage() && fractured == 0) {
            for (int sizes = sizesHeld; sizes != 0; sizes &= sizes - 1) {
                int set = set(which.first(), SHIFTS[Integer.numberOfTrailingZeros(sizes)]);
                removeMatching(which, set, set + WAYS);
            }
        } else {
            removeMatching(which, 0, entries.length);
        }
    }

    private void removeMatching(Invalidation which, int from, int to) {
        for (int i = from; i < to; i++) {
            if (which.matches(entries[i])) {
                remove(entries[i], !which.everyAddress());
            }
        }
    }

    private void remove(TlbEntry entry, boolean tell) {
        if (entry.valid) {
            int size = size(entry);
            if (--held[size] == 0) {
                sizesHeld &= ~(1 << size);
            }
            fractured -= entry.fractured() ? 1 : 0;
            entry.valid = false;
            if (tell) {
                departures.gone(entry.translation.input, entry.translation.shift);
            }
        }
    }

    private void count(TlbEntry entry) {
        int size = size(entry);
        held[size]++;
        sizesHeld |= 1 << size;
        fractured += entry.fractured() ? 1 : 0;
    }

    private int set(long address, int shift) {
        long page = address >>> shift;
        return ((int) (page ^ page >>> 12) & sets - 1) * WAYS;
    }

    private static int size(TlbEntry entry) {
        return SIZES[entry.translation.shift];
    }

    /** The place of each shift among {@link #SHIFTS}. */
    private static int[] sizes() {
        int[] sizes = new int[Long.SIZE];
        Arrays.fill(sizes, -1);
        for (int i = 0; i < SHIFTS.length; i++) {
            sizes[SHIFTS[i]] = i;
        }
        return sizes;
    }

    @Override
    public void state(StateTape tape) {
        turns(tape);
        Arrays.fill(held, 0);
        sizesHeld = 0;
        fractured = 0;
        for (int first = 0; first < entries.length; first += Long.SIZE) {
            state(tape, first);
        }
    }

    /** Passes 64 entries: which of them hold anything, and those. */
    private void state(StateTape tape, int first) {
        long valid = 0;
        for (int i = 0; i < Long.SIZE; i++) {
            valid |= entries[first + i].valid ? 1L << i : 0;
        }
        valid = tape.word(valid);
        for (int i = 0; i < Long.SIZE; i++) {
            TlbEntry entry = entries[first + i];
            entry.valid = (valid >>> i & 1) != 0;
            if (entry.valid) {
                entry.state(tape);
                tape.require(first + i >= set(entry) && first + i < set(entry) + WAYS, "is of an entry in a wrong set");
                count(entry);
            }
        }
    }

    /** Passes whose turn it is in each set, eight sets in a word. */
    private void turns(StateTape tape) {
        byte[] packed = new byte[sets];
        for (int set = 0; set < sets; set++) {
            packed[set] = (byte) turn[set];
        }
        tape.words(packed);
        for (int set = 0; set < sets; set++) {
            turn[set] = packed[set];
            tape.require(turn[set] >= 0 && turn[set] < WAYS, "is not whose turn it is");
        }
    }

    private int set(TlbEntry entry) {
        return set(entry.translation.input, entry.translation.shift);
    }

    /** Whether entries are of some size: log2 of the bytes that they translate. */
    static boolean isSpan(int shift) {
        return SIZES[shift] >= 0;
    }
}
