package worldswitch.sessions.archive;

import java.util.List;
import worldswitch.sessions.library.Expectation;
import worldswitch.sessions.run.checkpoint.Resume;
import worldswitch.sessions.run.plan.Plan;

/**
 * A session as a file keeps it: everything that makes the same run again, where it stood, and what its user noted.
 * Immutable.
 *
 * @param writer the program that saved it, with its version
 * @param origin what the session was made from
 * @param plan what it is started from; opens where it was saved, so that it has no opening of its own
 * @param expectations what must be seen in a run
 * @param standing where it stood, and what was typed on the way
 * @param workspace what its user added
 */
public record SavedSession(
        String writer,
        Origin origin,
        Plan plan,
        List<Expectation> expectations,
        Standing standing,
        Workspace workspace) {
    /** Makes a saved session of a plan; what that resumes from is not kept, because the session says it itself. */
    public SavedSession {
        expectations = List.copyOf(expectations);
        plan = new Plan(plan.description(), plan.configuration(), plan.program(), null, plan.places());
    }

    /** Where it comes from, for the next save. */
    public Provenance provenance() {
        return new Provenance(origin, plan, expectations);
    }

    /** Where a session begins that goes on from here. */
    public Resume resume() {
        return new Resume(standing.inputs(), standing.at(), standing.nearest(plan), workspace.plainBreakpoints());
    }

    /** The same session with another workspace. */
    public SavedSession with(Workspace other) {
        return new SavedSession(writer, origin, plan, expectations, standing, other);
    }
}
