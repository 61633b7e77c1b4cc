package worldswitch.sessions.compare.twin;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import worldswitch.emulator.machine.load.LoadProblem;
import worldswitch.sessions.compare.place.Place;
import worldswitch.sessions.compare.place.Replay;
import worldswitch.sessions.compare.rerun.Rerun;
import worldswitch.sessions.compare.search.Divergence;
import worldswitch.sessions.compare.search.FirstDifference;
import worldswitch.sessions.compare.search.Progress;
import worldswitch.sessions.compare.state.Comparison;
import worldswitch.sessions.compare.state.Difference.FieldValues;
import worldswitch.sessions.compare.twin.Hazards.Hazard;
import worldswitch.sessions.run.input.InputLog;
import worldswitch.sessions.run.plan.Plan;
import worldswitch.sessions.snapshot.Moment;

/**
 * The same stretch of a run twice, from the same state: on a machine whose indirect reads see a register write at once, and
 * on one where they see it as late as the architecture allows. Where the two part, a missing synchronisation matters.
 *
 * <p>Nothing is shared with any other machine, so that a twin run may go on beside a session. Any one thread may run it.
 */
public final class TwinRun {
    private final Plan plan;
    private final InputLog inputs;
    private final Moment from;
    private final long to;

    /**
     * Chooses a stretch.
     *
     * @param inputs what comes to the machine from outside, in either mode at the same moments
     * @param from where it begins; up to there the plan is run in its own mode
     * @param to the instruction count at which it ends at the latest
     */
    public TwinRun(Plan plan, InputLog inputs, Moment from, long to) {
        this.plan = plan;
        this.inputs = inputs;
        this.from = from;
        this.to = to;
    }

    /**
     * Runs it.
     *
     * @throws LoadProblem if the program does not fit the machine
     * @throws java.util.concurrent.CancellationException if it was called off
     */
    public TwinResult run(Progress progress) throws LoadProblem {
        Twins twins = new Twins(plan, inputs, from);
        Rerun immediate = twins.immediate();
        Rerun deferred = twins.deferred();
        Comparison comparison = Comparison.of(immediate.machine(), deferred.machine());
        FirstDifference search = new FirstDifference(immediate, deferred, comparison);
        Optional<Divergence> divergence = search.find(to, progress);
        if (divergence.isEmpty()) {
            long consumed = Hazards.of(plan, inputs, from, search.count()).count();
            return result(search.count(), search.end(), consumed, null);
        }
        Divergence found = divergence.get();
        Hazards hazards = Hazards.of(plan, inputs, from, found.at().instructions() + 1);
        return result(found.at().instructions(), "", hazards.count(), parting(found, hazards, twins));
    }

    private TwinResult result(long reached, String end, long consumed, @Nullable Parting parting) {
        String name = plan.description().name();
        return new TwinResult(name, plan.description().variant(), from, reached, end, consumed, parting);
    }

    private Parting parting(Divergence found, Hazards hazards, Twins twins) throws LoadProblem {
        Replay replay = new Replay(plan, inputs);
        Cause cause = cause(found, hazards, twins, replay);
        Place place = replay.place(found.at());
        return new Parting(place, found.differences(), found.firstDid(), found.secondDid(), cause);
    }

    private @Nullable Cause cause(Divergence found, Hazards hazards, Twins twins, Replay replay) {
        List<Hazard> candidates = hazards.latestFirst().stream()
                .filter(hazard -> hazard.access().at() <= found.at().instructions())
                .toList();
        if (candidates.isEmpty()) {
            return null;
        }
        Experiment experiment = new Experiment(twins, found);
        Hazard best = experiment.bestOf(candidates);
        return cause(best, replay, experiment.isCured(best));
    }

    private static Cause cause(Hazard hazard, Replay replay, boolean proven) {
        Place write = replay.place(hazard.write().at(), hazard.write().pc());
        Place consumer = replay.place(hazard.access().at(), hazard.access().pc());
        long old = hazard.write().old();
        long value = hazard.write().value();
        return new Cause(
                write,
                hazard.write().register().name(),
                old,
                value,
                hazard.access().fields().stream()
                        .map(field -> new FieldValues(field.toString(), field.get(old), field.get(value)))
                        .toList(),
                consumer,
                hazard.access().what(),
                hazard.access().rule(),
                proven);
    }
}
