package worldswitch.sessions.timetravel;

import org.jspecify.annotations.Nullable;
import worldswitch.sessions.run.Halt;
import worldswitch.sessions.run.MachineRun;
import worldswitch.sessions.snapshot.Moment;

/**
 * A number of steps backward. A step ends behind each instruction and behind each exception that comes instead of one. So many
 * instructions back is far enough at any rate; from there the machine runs again, and the exceptions are counted that came on
 * the way to where it stood.
 */
final class ReverseSteps extends Travel {
    private final long count;
    private final Moment far;
    private @Nullable Landings landings;
    private @Nullable Moment target;

    ReverseSteps(long count, History history, MachineRun run) {
        super(count == 1 ? "one step back" : count + " steps back", history, run);
        this.count = count;
        Moment wanted = Moment.of(Math.max(0, run.instructions() - count));
        far = wanted.compareTo(history.beginning()) < 0 ? history.beginning() : wanted;
    }

    @Override
    Halt next(MachineRun run, long most) {
        if (origin().equals(history().beginning())) {
            return run.standing("the beginning of the run: there is nothing before it");
        }
        if (target == null) {
            look(run, most);
        }
        Moment to = target;
        if (to == null || !arrives(run, to, most)) {
            return under();
        }
        return run.standing(to.equals(history().beginning()) ? "the beginning of the run" : purpose());
    }

    private void look(MachineRun run, long most) {
        Landings present = landings;
        if (present == null) {
            if (arrives(run, far, most)) {
                history().keep(run);
                landings = new Landings(run);
            }
            return;
        }
        long distance = origin().instructions() - run.instructions();
        run.replays().to(present, distance <= most ? origin() : Moment.of(run.instructions() + most));
        if (run.moment().compareTo(origin()) >= 0) {
            target = present.before(origin(), count);
        }
    }
}
