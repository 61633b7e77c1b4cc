package worldswitch.sessions.compare.sentence;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import worldswitch.sessions.compare.twin.TwinResult;
import worldswitch.sessions.compare.variants.VariantRun;
import worldswitch.sessions.library.Expectation;
import worldswitch.sessions.report.Outcome;
import worldswitch.sessions.snapshot.Description;
import worldswitch.sessions.timeline.Timeline;

/**
 * What a sentence about a run is made of; immutable. What is not known is left out of the sentence.
 *
 * @param description what the run is about
 * @param timeline what was recorded
 * @param end how it ended in words, if it did not end by itself; else an empty string
 * @param hostExceptions how many exceptions of each class the host took to EL2
 * @param bytes bytes that EL2 stored, by area
 * @param unmet the expectations that were not met
 * @param twin what a twin run has found, or null
 * @param cost what the exits cost against another variant, or null
 */
public record Facts(
        Description description,
        Timeline timeline,
        String end,
        Map<String, Long> hostExceptions,
        Map<String, Long> bytes,
        List<String> unmet,
        @Nullable TwinResult twin,
        @Nullable Cost cost) {
    private static final Set<String> NOT_WANTED = Set.of("error", "limit");

    /**
     * What an exit costs more than in another variant.
     *
     * @param than the other variant
     * @param exitClass the class of exit
     * @param more instructions more, on average; negative if less
     */
    public record Cost(String than, String exitClass, double more) {}

    /** Makes the facts of a run, in the order of their names. */
    public Facts {
        hostExceptions = new TreeMap<>(hostExceptions);
        bytes = new TreeMap<>(bytes);
        unmet = List.copyOf(unmet);
    }

    /** What is known of a run from what was recorded of it alone. */
    public static Facts of(Description description, Timeline timeline) {
        return new Facts(description, timeline, "", Map.of(), Map.of(), List.of(), null, null);
    }

    /** What is known of a run that has ended. */
    public static Facts of(Description description, Outcome outcome, Map<String, Long> hostExceptions) {
        boolean wanted = !NOT_WANTED.contains(outcome.stop().kind());
        String end = wanted ? "" : outcome.stop().text();
        List<String> unmet = outcome.expectations().stream()
                .filter(result -> !result.met())
                .map(Expectation.Result::name)
                .toList();
        return new Facts(description, outcome.timeline(), end, hostExceptions, Map.of(), unmet, null, null);
    }

    /** What is known of a variant that was run to its end. */
    public static Facts of(VariantRun run) {
        Facts plain = of(run.description(), run.outcome(), run.hostExceptions());
        Map<String, Long> bytes = new TreeMap<>();
        run.bytes()
                .forEach((area, byClass) -> bytes.put(
                        area,
                        byClass.values().stream().mapToLong(Long::longValue).sum()));
        return new Facts(
                plain.description, plain.timeline, plain.end, plain.hostExceptions, bytes, plain.unmet, null, null);
    }

    /** The same with what a twin run has found. */
    public Facts with(TwinResult found) {
        return new Facts(description, timeline, end, hostExceptions, bytes, unmet, found, cost);
    }

    /** The same with a cost against another variant. */
    public Facts with(@Nullable Cost other) {
        return new Facts(description, timeline, end, hostExceptions, bytes, unmet, twin, other);
    }
}
