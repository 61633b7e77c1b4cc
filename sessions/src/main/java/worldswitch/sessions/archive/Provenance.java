package worldswitch.sessions.archive;

import java.util.List;
import worldswitch.sessions.library.Expectation;
import worldswitch.sessions.run.plan.Plan;

/**
 * Where an open session comes from: what a save must know beyond what the session publishes.
 *
 * @param origin what it was made from
 * @param plan what it was started from
 * @param expectations what must be seen in it
 */
public record Provenance(Origin origin, Plan plan, List<Expectation> expectations) {
    /** Copies {@code expectations}. */
    public Provenance {
        expectations = List.copyOf(expectations);
    }

    /** The session to save, as it stands now. */
    public SavedSession saved(Standing standing, Workspace workspace) {
        return new SavedSession(Product.VERSION, origin, plan, expectations, standing, workspace);
    }
}
