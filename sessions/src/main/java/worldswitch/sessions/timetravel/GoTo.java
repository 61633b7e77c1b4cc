package worldswitch.sessions.timetravel;

import worldswitch.sessions.run.Halt;
import worldswitch.sessions.run.MachineRun;
import worldswitch.sessions.snapshot.Moment;

/** A travel to a moment. */
final class GoTo extends Onward {
    private final Moment target;
    private final Moment furthest;
    private final String arrival;

    GoTo(String text, String arrival, Moment target, History history, MachineRun run) {
        super(text, target.compareTo(history.furthest()) < 0 ? target : history.furthest(), history, run);
        this.target = target;
        this.furthest = history.furthest();
        this.arrival = arrival;
    }

    @Override
    boolean goesOn() {
        return target.compareTo(furthest) > 0;
    }

    @Override
    Halt arrive(MachineRun run) {
        return run.standing(arrival);
    }

    @Override
    Halt onward(MachineRun run, long most) {
        long left = target.instructions() - run.instructions();
        Halt halt = run.runToMoment(left <= most ? target : Moment.of(run.instructions() + most));
        return halt.mayGoOn() && run.moment().compareTo(target) >= 0 ? arrived(arrival) : halt;
    }

    @Override
    public int percent(MachineRun run) {
        return travels()
                ? super.percent(run)
                : share(run.instructions() - furthest.instructions(), target.instructions() - furthest.instructions());
    }
}
