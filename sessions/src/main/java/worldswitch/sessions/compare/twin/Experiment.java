package worldswitch.sessions.compare.twin;

import java.util.List;
import worldswitch.emulator.event.SynchronisationEvent;
import worldswitch.emulator.sysreg.RegisterFile;
import worldswitch.sessions.compare.rerun.Rerun;
import worldswitch.sessions.compare.search.Divergence;
import worldswitch.sessions.compare.state.Comparison;
import worldswitch.sessions.compare.twin.Hazards.Hazard;

/**
 * Finds out which of several hazards makes two runs part, by running the deferred machine again with one write visible
 * in time, and looking what is left of the difference.
 */
final class Experiment {
    private static final int TRIALS = 8;

    private final Twins twins;
    private final long until;
    private final int differences;
    private final Rerun immediate;

    Experiment(Twins twins, Divergence found) {
        this.twins = twins;
        until = found.at().instructions() + 1;
        immediate = twins.immediate();
        immediate.run(until);
        differences = left(twins.deferred(until));
    }

    private int left(Rerun deferred) {
        return Comparison.of(immediate.machine(), deferred.machine())
                .differences()
                .size();
    }

    /**
     * The hazard that explains most of the difference.
     *
     * @param latestFirst not empty; the first of several that explain as much is preferred, and if none explains
     *     anything, the first of all
     */
    Hazard bestOf(List<Hazard> latestFirst) {
        Hazard best = latestFirst.get(0);
        int least = differences;
        for (Hazard hazard : latestFirst.subList(0, Math.min(TRIALS, latestFirst.size()))) {
            if (least < differences && hazard.access().at() < best.access().at()) {
                return best;
            }
            int left = leftWithout(hazard);
            if (left < least) {
                least = left;
                best = hazard;
            }
        }
        return best;
    }

    /** How much of the difference is left if this one write is visible at once. */
    private int leftWithout(Hazard hazard) {
        Rerun deferred = twins.deferred(hazard.write().at() + 1);
        RegisterFile registers = deferred.machine().cpus().get(hazard.write().cpu()).registers;
        int register = hazard.write().register().index();
        registers.set(register, registers.direct(register));
        deferred.run(until);
        return left(deferred);
    }

    /** Whether nothing is left of the difference if everything is synchronised right ahead of the access. */
    boolean isCured(Hazard hazard) {
        Rerun deferred = twins.deferred(hazard.access().at());
        deferred.machine().cpus().get(hazard.write().cpu()).registers.synchronise(SynchronisationEvent.ISB);
        deferred.run(until);
        return left(deferred) == 0;
    }
}
