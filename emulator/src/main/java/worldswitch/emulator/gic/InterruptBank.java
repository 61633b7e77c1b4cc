package worldswitch.emulator.gic;

import java.util.Arrays;
import worldswitch.emulator.gic.interrupt.InterruptSource;
import worldswitch.emulator.gic.interrupt.Priority;
import worldswitch.emulator.state.StateTape;
import worldswitch.emulator.state.Stateful;

/**
 * The state of a range of interrupts, as bit maps of 32 interrupts a word: those private to one processor, or the shared
 * ones.
 *
 * <p>An interrupt is pending while it is latched (by an edge, by software, by an SGI) or while it is level-sensitive and its
 * line is asserted. Words are numbered as in the registers: word 0 is INTID 0 to 31.
 */
final class InterruptBank implements InterruptSource, Stateful {
    /** Is told when an interrupt of the bank becomes pending or active, or ceases to be. */
    interface Listener {
        void changed(int intid);
    }

    private final int firstWord;
    private final int[] group;
    private final int[] enabled;
    private final int[] latched;
    private final int[] asserted;
    private final int[] active;
    private final int[] edge;
    private final byte[] priorities;
    private final Listener listener;

    /** Makes a bank of idle, disabled, level-sensitive interrupts of group 0. */
    InterruptBank(int firstWord, int words, Listener listener) {
        this.firstWord = firstWord;
        this.listener = listener;
        group = new int[words];
        enabled = new int[words];
        latched = new int[words];
        asserted = new int[words];
        active = new int[words];
        edge = new int[words];
        priorities = new byte[32 * words];
    }

    /** The number behind the last word. */
    int endWord() {
        return firstWord + group.length;
    }

    /** Whether the bank has a word. */
    boolean has(int word) {
        return word >= firstWord && word < endWord();
    }

    /** The pending interrupts of a word. */
    int pending(int word) {
        int i = word - firstWord;
        return latched[i] | asserted[i] & ~edge[i];
    }

    /** The active interrupts of a word. */
    int active(int word) {
        return active[word - firstWord];
    }

    /** The enabled interrupts of a word. */
    int enabled(int word) {
        return enabled[word - firstWord];
    }

    /** The interrupts of a word that are in group 1. */
    int group(int word) {
        return group[word - firstWord];
    }

    /** The edge-triggered interrupts of a word. */
    int edge(int word) {
        return edge[word - firstWord];
    }

    /** The interrupts of a word whose line is asserted. */
    int asserted(int word) {
        return asserted[word - firstWord];
    }

    /** The priority of an interrupt. */
    int priority(int intid) {
        return priorities[intid - 32 * firstWord] & 0xff;
    }

    @Override
    public int groupOf(int intid) {
        return group(intid >> 5) >>> intid & 1;
    }

    /** Pending in bit 0, active in bit 1. */
    int stateOf(int intid) {
        return pending(intid >> 5) >>> intid & 1 | (active(intid >> 5) >>> intid & 1) << 1;
    }

    /** Offers the interrupts of a word that could be signalled to a selection. */
    void offer(int word, int among, int groups, Selection selection) {
        int i = word - firstWord;
        int inGroup = ((groups & 1) != 0 ? ~group[i] : 0) | ((groups & 2) != 0 ? group[i] : 0);
        int candidates = pending(word) & enabled[i] & ~active[i] & inGroup & among;
        for (; candidates != 0; candidates &= candidates - 1) {
            int intid = 32 * word + Integer.numberOfTrailingZeros(candidates);
            selection.offer(this, intid, priority(intid));
        }
    }

    /** A device drives the line of an interrupt. */
    void drive(int intid, boolean level) {
        int word = intid >> 5;
        int i = word - firstWord;
        int bit = 1 << intid;
        int before = pending(word);
        if (level) {
            latched[i] |= edge[i] & bit & ~asserted[i];
            asserted[i] |= bit;
        } else {
            asserted[i] &= ~bit;
        }
        report(word, before ^ pending(word));
    }

    /** An interrupt goes from pending to active; a level-sensitive one whose line stays asserted is then both. */
    @Override
    public void acknowledge(int intid) {
        latched[(intid >> 5) - firstWord] &= ~(1 << intid);
        active[(intid >> 5) - firstWord] |= 1 << intid;
        listener.changed(intid);
    }

    /** Replaces the groups of some interrupts of a word. */
    void setGroup(int word, int value) {
        group[word - firstWord] = value;
    }

    /** Enables or disables some interrupts of a word. */
    void setEnabled(int word, int which, boolean on) {
        enabled[word - firstWord] = with(enabled[word - firstWord], which, on);
    }

    /** Software sets or clears the pending latch of some interrupts of a word. */
    void setPending(int word, int which, boolean on) {
        int before = pending(word);
        latched[word - firstWord] = with(latched[word - firstWord], which, on);
        report(word, before ^ pending(word));
    }

    /** Activates or deactivates some interrupts of a word. */
    void setActive(int word, int which, boolean on) {
        int before = active(word);
        active[word - firstWord] = with(before, which, on);
        report(word, before ^ active(word));
    }

    /** Makes interrupts of a word edge-triggered, and the others of the mask level-sensitive. */
    void setEdge(int word, int mask, int value) {
        int before = pending(word);
        edge[word - firstWord] = edge[word - firstWord] & ~mask | value & mask;
        report(word, before ^ pending(word));
    }

    /** Sets the priority of an interrupt; bits that are not implemented stay zero. */
    void setPriority(int intid, int value) {
        priorities[intid - 32 * firstWord] = (byte) (value & Priority.MASK);
    }

    @Override
    public void state(StateTape tape) {
        for (int[] map : Arrays.asList(group, enabled, latched, asserted, active, edge)) {
            tape.words(map);
        }
        tape.words(priorities);
    }

    private static int with(int map, int which, boolean on) {
        return on ? map | which : map & ~which;
    }

    private void report(int word, int changed) {
        for (int rest = changed; rest != 0; rest &= rest - 1) {
            listener.changed(32 * word + Integer.numberOfTrailingZeros(rest));
        }
    }
}
