package worldswitch.sessions.timetravel;

import worldswitch.sessions.run.Halt;
import worldswitch.sessions.run.MachineRun;
import worldswitch.sessions.snapshot.Moment;

/**
 * A travel that may lead on to where the run is not known yet. As far as it is known nothing stops it on the way; from there on
 * it is a run like any other, and one that is broken off stands where it has come to.
 */
abstract class Onward extends Travel {
    private final Moment known;
    private boolean beyond;

    /** Makes a travel that leads first to a moment that is known. */
    Onward(String text, Moment known, History history, MachineRun run) {
        super(text, history, run);
        this.known = known;
    }

    /** Whether it goes on behind what is known. */
    abstract boolean goesOn();

    /** The halt of one that has come to where it leads and does not go on. */
    abstract Halt arrive(MachineRun run);

    /** Runs on where nothing is known, for so many instructions at most. */
    abstract Halt onward(MachineRun run, long most);

    @Override
    final Halt next(MachineRun run, long most) {
        if (beyond) {
            return onward(run, most);
        }
        if (!arrives(run, known, most)) {
            return under();
        }
        beyond = goesOn();
        if (beyond) {
            sayNothing();
            run.depart();
        }
        return beyond ? under() : arrive(run);
    }

    @Override
    public final boolean travels() {
        return !beyond;
    }

    @Override
    public final Halt abandon(MachineRun run) {
        return beyond ? run.standing("paused") : super.abandon(run);
    }
}
