package worldswitch.sessions.run;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import worldswitch.emulator.machine.Machine;

/**
 * What was typed on a machine's console, and when: with it, a run from the start is the same run again.
 *
 * <p>Not threadsafe: belongs to the machine's thread.
 */
public final class Typed {
    private final List<Entry> entries = new ArrayList<>();
    private int next;

    /**
     * Some bytes that were typed.
     *
     * @param at the instruction count
     * @param asleep whether the machine had found that nothing else would ever wake it
     */
    private record Entry(long at, boolean asleep, byte[] bytes) {}

    /** Types a text now. What was to be typed later on, in a run that this one repeats, is forgotten. */
    void type(String text, boolean asleep, Machine machine) {
        entries.subList(next, entries.size()).clear();
        entries.add(new Entry(machine.time().instructions(), asleep, text.getBytes(StandardCharsets.UTF_8)));
        again(machine);
    }

    /** Begins anew, to type the same again. */
    public void rewind() {
        next = 0;
    }

    /**
     * The instruction count at which there is something to type again; {@link Long#MAX_VALUE} if there is nothing.
     *
     * @param now the present instruction count; what a run has passed without typing it is forgotten
     */
    long due(long now) {
        if (next < entries.size() && entries.get(next).at() < now) {
            entries.subList(next, entries.size()).clear();
        }
        return next < entries.size() ? entries.get(next).at() : Long.MAX_VALUE;
    }

    /** Whether what is due is to be typed once the machine has fallen asleep, not before. */
    boolean awaitsSleep() {
        return entries.get(next).asleep();
    }

    /** Types what is due. */
    void again(Machine machine) {
        for (byte one : entries.get(next++).bytes()) {
            machine.input(one & 0xff);
        }
    }
}
