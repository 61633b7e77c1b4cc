package worldswitch.sessions.timetravel;

import worldswitch.sessions.run.Halt;
import worldswitch.sessions.run.MachineRun;
import worldswitch.sessions.snapshot.Moment;

/**
 * A travel to a moment. As far as the run is known nothing stops it on the way; from there on it is a run like any other, and
 * one that is broken off stands where it has come to.
 */
final class GoTo extends Travel {
    private final Moment target;
    private final Moment known;
    private final String arrival;
    private boolean beyond;

    GoTo(String text, String arrival, Moment target, History history, MachineRun run) {
        super(text, history, run);
        Moment furthest = history.furthest();
        this.target = target;
        this.known = target.compareTo(furthest) < 0 ? target : furthest;
        this.arrival = arrival;
    }

    @Override
    Halt next(MachineRun run, long most) {
        if (beyond) {
            return onward(run, most);
        }
        if (!arrives(run, known, most)) {
            return under();
        }
        beyond = target.compareTo(known) > 0;
        if (beyond) {
            run.depart();
        }
        return beyond ? under() : run.standing(arrival);
    }

    private Halt onward(MachineRun run, long most) {
        long left = target.instructions() - run.instructions();
        Halt halt = run.runToMoment(left <= most ? target : Moment.of(run.instructions() + most));
        history().pass(run);
        return halt.mayGoOn() && run.moment().compareTo(target) >= 0 ? arrived(arrival) : halt;
    }

    @Override
    public Halt abandon(MachineRun run) {
        return beyond ? run.standing("paused") : super.abandon(run);
    }
}
