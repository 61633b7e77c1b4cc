package worldswitch.sessions.run.checkpoint;

import org.jspecify.annotations.Nullable;
import worldswitch.emulator.machine.MachineState;
import worldswitch.emulator.memory.MemoryImage;
import worldswitch.sessions.run.watch.ConsoleText;
import worldswitch.sessions.run.watch.Printed;
import worldswitch.sessions.snapshot.Moment;

/**
 * Everything of a run at one moment, so that it can be brought back there: the machine, its memory, what its guest had printed,
 * and what was noted by those who watch it. Immutable; pages of memory are shared with the machine and with other checkpoints.
 *
 * <p>One that comes from a file knows the machine alone: see {@link #of}.
 */
public final class Checkpoint {
    private final Moment moment;
    private final MachineState state;
    private final MemoryImage memory;
    private final Printed printed;
    private final @Nullable Notes notes;

    /** Makes a checkpoint of what a machine was at a moment, and of what had been printed and noted by then. */
    public Checkpoint(Moment moment, MachineState state, MemoryImage memory, Printed printed, @Nullable Notes notes) {
        this.moment = moment;
        this.state = state;
        this.memory = memory;
        this.printed = printed;
        this.notes = notes;
    }

    /** A machine that was saved without what was recorded of it: a run that begins there has no past. */
    public static Checkpoint of(
            Moment moment, MachineState state, MemoryImage memory, String console, long consoleDropped) {
        ConsoleText text = new ConsoleText();
        text.restore(console, consoleDropped);
        return new Checkpoint(moment, state, memory, text.save(), null);
    }

    /** When it was taken. */
    public Moment moment() {
        return moment;
    }

    /** The machine but for its RAM. */
    public MachineState state() {
        return state;
    }

    /** RAM. */
    public MemoryImage memory() {
        return memory;
    }

    /** What the guest had printed, as far as it was held. */
    public String console() {
        return printed.text();
    }

    /** How many bytes at the start of the console text were no longer held. */
    public long consoleDropped() {
        return printed.dropped();
    }

    /** What the guest had printed. */
    public Printed printed() {
        return printed;
    }

    /** What was noted by those who watch; null if that is not known. */
    @Nullable
    public Notes notes() {
        return notes;
    }
}
