package worldswitch.app.boot;

import java.util.List;
import worldswitch.sessions.archive.Origin;
import worldswitch.sessions.archive.Provenance;
import worldswitch.sessions.run.plan.Plan;

/**
 * A boot that was read and can begin.
 *
 * @param plan what its machine is started from
 * @param origin what it was made from, for a save
 */
public record Booted(Plan plan, Origin origin) {
    /** Where it comes from, for a save. */
    public Provenance provenance() {
        return new Provenance(origin, plan, List.of());
    }
}
