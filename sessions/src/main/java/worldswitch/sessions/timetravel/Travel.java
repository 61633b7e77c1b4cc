package worldswitch.sessions.timetravel;

import org.jspecify.annotations.Nullable;
import worldswitch.emulator.machine.StopReason;
import worldswitch.sessions.run.Halt;
import worldswitch.sessions.run.MachineRun;
import worldswitch.sessions.run.advance.Advance;
import worldswitch.sessions.run.checkpoint.Checkpoint;
import worldswitch.sessions.snapshot.Moment;
import worldswitch.sessions.snapshot.Snapshot;

/**
 * An advance through the time of a run, made of ways to one moment after the other. One that is broken off puts the machine
 * back to where it stood.
 */
abstract class Travel extends Advance {
    private final History history;
    private final Checkpoint origin;
    private String progress;
    private int percent = Snapshot.NOT_KNOWN;
    private @Nullable Replay way;

    Travel(String text, History history, MachineRun run) {
        super(text);
        this.history = history;
        this.origin = run.save();
        this.progress = text;
    }

    final History history() {
        return history;
    }

    /** Where the machine stood when the travel began. */
    final Moment origin() {
        return origin.moment();
    }

    @Override
    public boolean travels() {
        return true;
    }

    @Override
    public final String text() {
        return progress;
    }

    @Override
    public Halt abandon(MachineRun run) {
        return stay(run, "paused; the machine stands where it stood");
    }

    /** Puts the machine back to where it stood, and says why. */
    final Halt stay(MachineRun run, String why) {
        run.restore(origin);
        return run.standing(why);
    }

    /** A halt that ends the travel. */
    static Halt arrived(String what) {
        return new Halt(new StopReason(StopReason.Kind.REQUEST, what), what);
    }

    /** A halt after which the travel goes on. */
    static Halt under() {
        return new Halt(new StopReason(StopReason.Kind.LIMIT, ""), "");
    }

    @Override
    public final Halt slice(MachineRun run, long to) {
        long most = Math.max(1, to - run.instructions());
        Halt halt = next(run, most);
        Replay present = way;
        if (present != null) {
            say(present.progress(), present.percent(run));
        }
        return halt;
    }

    /** Tells how far it has come, in words and in percent. */
    final void say(String how, int done) {
        progress = super.text() + ": " + how;
        percent = done;
    }

    /** There is no more to tell than what it is after. */
    final void sayNothing() {
        progress = super.text();
        percent = Snapshot.NOT_KNOWN;
    }

    @Override
    public int percent(MachineRun run) {
        return percent;
    }

    /** What it is after, in words. */
    final String purpose() {
        return super.text();
    }

    /** Does the next part, of so many instructions at most. */
    abstract Halt next(MachineRun run, long most);

    /** Goes on towards a moment; returns whether it is reached. */
    final boolean arrives(MachineRun run, Moment target, long most) {
        Replay present = way;
        if (present == null || !present.target().equals(target)) {
            present = new Replay(history, run, target);
            way = present;
        }
        if (!present.slice(run, most)) {
            return false;
        }
        way = null;
        return true;
    }
}
