package worldswitch.sessions.compare.sentence;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import worldswitch.emulator.machine.load.LoadProblem;
import worldswitch.sessions.compare.search.Progress;
import worldswitch.sessions.compare.sentence.Facts.Cost;
import worldswitch.sessions.compare.twin.TwinResult;
import worldswitch.sessions.compare.twin.TwinRun;
import worldswitch.sessions.compare.variants.VariantRun;
import worldswitch.sessions.headless.BundledRuns;
import worldswitch.sessions.library.BundledSession;
import worldswitch.sessions.run.input.InputLog;
import worldswitch.sessions.run.plan.Plan;
import worldswitch.sessions.snapshot.Moment;

/**
 * The outcome of each variant of a bundled session; each is run once, when first asked for, whoever asks: it comes out the same
 * each time.
 *
 * <p>One instance belongs to one thread; several may ask at once.
 */
public final class SessionOutcomes {
    /** The sentences found so far, by the names of session and variant. */
    private static final Map<List<String>, String> FOUND = new ConcurrentHashMap<>();

    private final BundledSession session;
    private final Map<String, VariantRun> runs = new HashMap<>();

    /** Asks about a session. */
    public SessionOutcomes(BundledSession session) {
        this.session = session;
    }

    /** What came of a variant, in a sentence. */
    public String sentence(String variant) {
        return FOUND.computeIfAbsent(List.of(session.name(), variant), unknown -> find(variant));
    }

    private String find(String variant) {
        VariantRun run = run(variant);
        return OutcomeSentence.of(
                Facts.of(run).with(twin(session.plan(variant), InputLog.EMPTY)).with(cost(run)));
    }

    private VariantRun run(String variant) {
        VariantRun run = runs.get(variant);
        if (run == null) {
            run = VariantRun.measured(session, variant);
            runs.put(variant, run);
        }
        return run;
    }

    /** What a twin run of a whole session finds that has been loaded before. */
    public static TwinResult twin(Plan plan, InputLog inputs) {
        try {
            return new TwinRun(plan, inputs, Moment.START, BundledRuns.LIMIT).run(Progress.NONE);
        } catch (LoadProblem e) {
            throw new IllegalStateException("what was loaded once must load again", e);
        }
    }

    /** The cost of the most frequent exit against the variant that an expectation compares with, if one does. */
    private @Nullable Cost cost(VariantRun run) {
        Optional<String> than = session.expectations(run.name()).stream()
                .filter(expectation -> expectation.kind().equals("cost"))
                .map(expectation -> expectation.arguments().get("than").getAsString())
                .findFirst();
        return than.map(other -> cost(run, run(other))).orElse(null);
    }

    private static @Nullable Cost cost(VariantRun run, VariantRun other) {
        return run.exits().entrySet().stream()
                .filter(entry -> other.exits().containsKey(entry.getKey()))
                .max(Comparator.comparingLong(entry -> entry.getValue().count()))
                .map(entry -> new Cost(
                        other.name(),
                        entry.getKey(),
                        entry.getValue().each()
                                - other.exits().get(entry.getKey()).each()))
                .orElse(null);
    }
}
