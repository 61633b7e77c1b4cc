package worldswitch.sessions.headless;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import worldswitch.emulator.event.MachineObserver;
import worldswitch.emulator.machine.load.LoadProblem;
import worldswitch.sessions.check.Runs;
import worldswitch.sessions.library.BundledSession;
import worldswitch.sessions.report.Outcome;
import worldswitch.sessions.run.Plan;

/** The runs of a bundled session that its expectations are judged by, each made once. */
public final class BundledRuns implements Runs {
    /** Instructions after which a bundled session that has not ended is taken for hung. */
    public static final long LIMIT = 50_000_000;

    private final BundledSession session;
    private final String variant;
    private final Outcome own;
    private final Map<String, Outcome> known = new HashMap<>();

    /** Judges a run of a variant. */
    public BundledRuns(BundledSession session, String variant, Outcome own) {
        this.session = session;
        this.variant = variant;
        this.own = own;
    }

    @Override
    public Outcome own() {
        return own;
    }

    @Override
    public Outcome in(@Nullable String mode) {
        return mode == null || mode.equals(own.sync())
                ? own
                : once("in " + mode, () -> run(variant, mode).toEnd(LIMIT));
    }

    @Override
    public Outcome variant(String name) {
        return once("variant " + name, () -> run(name, own.sync()).toEnd(LIMIT));
    }

    @Override
    public Outcome at(String label, String mode) {
        return once(label + " in " + mode, () -> run(variant, mode).toAddress(address(label), LIMIT));
    }

    @Override
    public long address(String label) {
        return session.address(variant, label);
    }

    private Outcome once(String key, Supplier<Outcome> maker) {
        Outcome outcome = known.get(key);
        if (outcome == null) {
            outcome = maker.get();
            known.put(key, outcome);
        }
        return outcome;
    }

    private HeadlessRun run(String name, String mode) {
        Plan plan = session.plan(name).with(mode.equals("deferred"));
        try {
            return new HeadlessRun(plan, MachineObserver.NONE);
        } catch (LoadProblem e) {
            throw new IllegalStateException("a bundled session must load", e);
        }
    }
}
