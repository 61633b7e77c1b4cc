package worldswitch.sessions.headless;

import java.util.List;
import java.util.Optional;
import worldswitch.emulator.event.MachineObserver;
import worldswitch.emulator.machine.load.LoadProblem;
import worldswitch.sessions.archive.Origin;
import worldswitch.sessions.archive.SavedSession;
import worldswitch.sessions.archive.SavedState;
import worldswitch.sessions.check.Checks;
import worldswitch.sessions.library.BundledSession;
import worldswitch.sessions.library.Expectation;
import worldswitch.sessions.report.Outcome;
import worldswitch.sessions.run.plan.Plan;
import worldswitch.sessions.snapshot.Snapshot;

/**
 * A saved session run again: from its start to the moment at which it was saved, then to its end.
 *
 * <p>Not threadsafe.
 */
public final class SavedRun {
    private final SavedSession session;
    private final HeadlessRun run;

    /**
     * Makes the machine.
     *
     * @param listener is told of what happens, the console for one
     * @throws LoadProblem if the program does not fit the machine
     */
    public SavedRun(SavedSession session, MachineObserver listener) throws LoadProblem {
        this.session = session;
        this.run = new HeadlessRun(session.plan(), listener, session.standing().inputs());
    }

    /** Runs to the moment at which the session was saved. */
    public Outcome toMoment() {
        return run.toMoment(session.standing().at());
    }

    /** How the machine differs from the one that was saved, in words; empty if it does not. */
    public Optional<String> difference() {
        Snapshot now = run.snapshot();
        return now.moment().equals(session.standing().at())
                ? session.standing().state().difference(SavedState.of(now))
                : Optional.of("the run stands at " + now.moment() + " and does not come to "
                        + session.standing().at());
    }

    /** Runs on to the end, or until so many instructions have retired; no further than a hung guest deserves. */
    public Outcome toEnd(long maxInstructions) {
        return run.toEnd(Math.min(limit(session), maxInstructions));
    }

    /** Judges a session's expectations by a run of it to its end. */
    public static List<Expectation.Result> judge(SavedSession session, Outcome own) {
        return Checks.judge(
                session.expectations(),
                new PlanRuns(
                        session.plan(),
                        session.standing().inputs(),
                        own,
                        name -> variant(session.origin(), name),
                        limit(session)));
    }

    private static long limit(SavedSession session) {
        return session.standing().at().instructions() + BundledRuns.LIMIT;
    }

    /** The plan of another variant: the library has it, the file does not. */
    private static Plan variant(Origin origin, String name) {
        if (origin instanceof Origin.Bundled bundled) {
            Optional<BundledSession> found = BundledSession.find(bundled.name());
            if (found.isPresent()) {
                return found.get().plan(name);
            }
        }
        throw new IllegalArgumentException("the variant '" + name + "' is not at hand");
    }
}
