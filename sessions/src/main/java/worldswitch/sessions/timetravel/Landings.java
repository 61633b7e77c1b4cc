package worldswitch.sessions.timetravel;

import java.util.ArrayList;
import java.util.List;
import worldswitch.emulator.event.CpuView;
import worldswitch.emulator.event.MachineObserver;
import worldswitch.emulator.event.TakenException;
import worldswitch.sessions.run.MachineRun;
import worldswitch.sessions.snapshot.Moment;

/**
 * The moments at which steps end in a stretch of a run: behind each instruction, which is counted without looking, and behind
 * each exception that came instead of one, for which this looks on.
 */
final class Landings implements MachineObserver {
    private final MachineRun run;
    private final Moment from;
    private final List<Moment> exceptions = new ArrayList<>();

    /** Looks on from where a run stands. */
    Landings(MachineRun run) {
        this.run = run;
        this.from = run.moment();
    }

    @Override
    public void exceptionTaken(CpuView cpu, TakenException exception) {
        Moment now = run.moment();
        if (now.events() > 0) {
            exceptions.add(now);
        }
    }

    /** The moment so many steps before a later one; the beginning of the stretch if there are fewer. */
    Moment before(Moment later, long steps) {
        exceptions.removeIf(moment -> moment.compareTo(later) >= 0);
        long all = later.instructions() - from.instructions() + (later.events() > from.events() ? 1 : 0);
        long wanted = all + exceptions.size() - steps;
        return wanted <= 0 ? from : landing(wanted);
    }

    /** The one of a number, counted from 0, which is the beginning of the stretch. */
    private Moment landing(long number) {
        long passed = 0;
        for (Moment exception : exceptions) {
            long its = exception.instructions() - from.instructions() + 1 + passed;
            if (its == number) {
                return exception;
            }
            if (its > number) {
                break;
            }
            passed++;
        }
        return Moment.of(from.instructions() + number - passed);
    }
}
