package worldswitch.benchmark;

import org.jspecify.annotations.Nullable;
import worldswitch.emulator.event.MachineObserver;
import worldswitch.emulator.machine.load.LoadProblem;
import worldswitch.sessions.run.MachineRun;
import worldswitch.sessions.run.advance.Advance;
import worldswitch.sessions.run.command.Command;
import worldswitch.sessions.run.plan.Plan;
import worldswitch.sessions.timetravel.History;
import worldswitch.sessions.timetravel.Travels;

/** A run that goes forward and back as a session does, on the present thread. */
final class Traveller {
    private static final long SLICE = 3_000_000;

    private final MachineRun run;
    private final @Nullable History history;

    /** Starts a run; {@code keeps} is whether one can go back in it. */
    Traveller(Plan plan, boolean keeps) throws LoadProblem {
        run = new MachineRun(plan, MachineObserver.NONE);
        history = keeps ? new History(run) : null;
    }

    MachineRun run() {
        return run;
    }

    History history() {
        History made = history;
        if (made == null) {
            throw new IllegalStateException("no history is kept");
        }
        return made;
    }

    /** Runs on, at the latest until so many instructions have retired in all. */
    Spent forward(long until) {
        Stopwatch watch = Stopwatch.start();
        boolean goes = true;
        while (goes && run.instructions() < until) {
            goes = run.run(Math.min(until, run.instructions() + SLICE)).mayGoOn();
            if (history != null) {
                history.pass(run);
            }
        }
        if (history != null) {
            history.stand(run, false, !goes);
        }
        return watch.spent();
    }

    /** Goes where a command leads. */
    Spent travel(Command command) {
        Stopwatch watch = Stopwatch.start();
        Advance travel = Travels.of(command, run, history(), "");
        if (travel == null) {
            throw new IllegalArgumentException(command + " is no travel");
        }
        while (travel.slice(run, run.instructions() + SLICE).mayGoOn()) {
            Thread.onSpinWait();
        }
        history().stand(run, true, false);
        return watch.spent();
    }
}
