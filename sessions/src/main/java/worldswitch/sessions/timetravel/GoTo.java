package worldswitch.sessions.timetravel;

import worldswitch.sessions.run.MachineRun;
import worldswitch.sessions.snapshot.Moment;

/** A travel to a moment of the past, or of the future as far as it is known. */
final class GoTo extends Travel {
    private final Moment target;
    private final String arrival;

    GoTo(String text, String arrival, Moment target, History history, MachineRun run) {
        super(text, history, run);
        this.target = target;
        this.arrival = arrival;
    }

    @Override
    MachineRun.Halt next(MachineRun run, long most) {
        Replay way = towards(run, target, most);
        return way == null ? under() : end(way, arrival);
    }
}
