package worldswitch.emulator.gic.interrupt;

import worldswitch.emulator.state.StateTape;
import worldswitch.emulator.state.Stateful;

/**
 * The active priorities registers of one CPU interface: for each group a bit for each group priority that is being handled.
 *
 * <p>With five bits of priority there are 32 levels, so that AP0R0 and AP1R0 hold them all and AP0R1 to AP1R3 do not
 * exist. The stack of preempted interrupts is in these bits alone: acknowledging sets one, a priority drop clears the most
 * urgent.
 */
public final class ActivePriorities implements Stateful {
    private static final int SHIFT = 8 - Priority.BITS;

    private final int[] words = new int[2];

    /** The register of a group. */
    public long read(int group) {
        return words[group] & 0xffff_ffffL;
    }

    /** Writes the register of a group. */
    public void write(int group, long value) {
        words[group] = (int) value;
    }

    /** The most urgent priority that is being handled, or {@link Priority#IDLE}. */
    public int running() {
        int both = words[0] | words[1];
        return both == 0 ? Priority.IDLE : Integer.numberOfTrailingZeros(both) << SHIFT;
    }

    /** The group of the most urgent priority; group 0 if both have it. */
    public int runningGroup() {
        return Integer.numberOfTrailingZeros(words[0]) <= Integer.numberOfTrailingZeros(words[1]) ? 0 : 1;
    }

    /** Whether an interrupt may preempt what is being handled, were its priority not masked. */
    public boolean letPass(int priority, int groupMask) {
        int running = running();
        return running == Priority.IDLE || (priority & groupMask) < (running & groupMask);
    }

    /** An interrupt of this group priority begins to be handled. */
    public void activate(int group, int groupPriority) {
        words[group] |= 1 << (groupPriority >> SHIFT);
    }

    /**
     * Drops the most urgent priority.
     *
     * @return which it was, or {@link Priority#IDLE} if there was none
     */
    public int drop() {
        int running = running();
        if (running != Priority.IDLE) {
            words[runningGroup()] &= words[runningGroup()] - 1;
        }
        return running;
    }

    @Override
    public void state(StateTape tape) {
        tape.words(words);
    }
}
