package worldswitch.sessions.headless;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import worldswitch.emulator.event.MachineObserver;
import worldswitch.emulator.machine.load.LoadProblem;
import worldswitch.emulator.machine.load.Symbol;
import worldswitch.emulator.memory.PhysicalSpan;
import worldswitch.sessions.check.Runs;
import worldswitch.sessions.report.Outcome;
import worldswitch.sessions.run.input.InputLog;
import worldswitch.sessions.run.plan.Plan;
import worldswitch.sessions.snapshot.Snapshot;

/** The runs of a plan that expectations are judged by, each made once. */
public class PlanRuns implements Runs {
    private final Plan plan;
    private final InputLog inputs;
    private final Outcome own;
    private final Function<String, Plan> variants;
    private final long limit;
    private final Map<String, Outcome> known = new HashMap<>();

    /**
     * Judges a run.
     *
     * @param plan what was run
     * @param inputs what came to it from outside
     * @param own the run that is judged
     * @param variants the plan of another variant by its name; throws IllegalArgumentException if there is none
     * @param limit instructions after which a run that has not ended is taken for hung
     */
    public PlanRuns(Plan plan, InputLog inputs, Outcome own, Function<String, Plan> variants, long limit) {
        this.plan = plan;
        this.inputs = inputs;
        this.own = own;
        this.variants = variants;
        this.limit = limit;
    }

    @Override
    public Outcome own() {
        return own;
    }

    @Override
    public Outcome in(@Nullable String mode) {
        return mode == null || mode.equals(own.sync())
                ? own
                : once("in " + mode, () -> run(plan, mode).toEnd(limit));
    }

    @Override
    public Outcome variant(String name) {
        return once(
                "variant " + name, () -> run(variants.apply(name), own.sync()).toEnd(limit));
    }

    @Override
    public Outcome at(String label, String mode) {
        return once(label + " in " + mode, () -> run(plan, mode).toAddress(address(label), limit));
    }

    @Override
    public List<Snapshot> along(List<String> labels, @Nullable String mode) {
        HeadlessRun run = run(plan, mode == null ? own.sync() : mode);
        return labels.stream().map(label -> stand(run, label)).toList();
    }

    private Snapshot stand(HeadlessRun run, String label) {
        return run.standAt(address(label), limit)
                .orElseThrow(() -> new IllegalArgumentException("the run does not come to " + label));
    }

    @Override
    public Outcome watched(MachineObserver listener, @Nullable String mode) {
        return watched(listener, List.of(), mode);
    }

    @Override
    public Outcome watched(MachineObserver listener, List<PhysicalSpan> stores, @Nullable String mode) {
        return run(plan, mode == null ? own.sync() : mode).toEnd(listener, stores, limit);
    }

    @Override
    public Runs of(String name) {
        return new PlanRuns(variants.apply(name), inputs, variant(name), variants, limit);
    }

    @Override
    public long address(String label) {
        return plan.program()
                .symbols()
                .find(label)
                .map(Symbol::address)
                .orElseThrow(() -> new IllegalArgumentException("no label " + label));
    }

    private Outcome once(String key, Supplier<Outcome> maker) {
        Outcome outcome = known.get(key);
        if (outcome == null) {
            outcome = maker.get();
            known.put(key, outcome);
        }
        return outcome;
    }

    private HeadlessRun run(Plan of, String mode) {
        try {
            return new HeadlessRun(of.with(mode.equals("deferred")), MachineObserver.NONE, inputs);
        } catch (LoadProblem e) {
            throw new IllegalStateException("what has been loaded before must load", e);
        }
    }
}
