package worldswitch.views.compare;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import worldswitch.sessions.compare.twin.TwinResult;
import worldswitch.sessions.compare.variants.VariantTable;

/**
 * What has been found out about a session by running it beside itself; immutable.
 *
 * @param outcomes what came of each variant, in a sentence, as far as it has been run
 * @param twin the last twin run, or null
 * @param variants the variants side by side, or null
 * @param progress what is being run, in words, or an empty string
 */
public record Findings(
        Map<String, String> outcomes,
        @Nullable TwinResult twin,
        @Nullable VariantTable variants,
        String progress) {
    /** Nothing has been run. */
    public static final Findings NONE = new Findings(Map.of(), null, null, "");

    public Findings {
        outcomes = Map.copyOf(outcomes);
    }

    /** The same with the outcome of a variant. */
    public Findings with(String variant, String outcome) {
        Map<String, String> more = new TreeMap<>(outcomes);
        more.put(variant, outcome);
        return new Findings(more, twin, variants, progress);
    }

    /** The same without a twin run, which was of another variant. */
    public Findings withoutTwin() {
        return new Findings(outcomes, null, variants, "");
    }

    /** The same with a twin run. */
    public Findings with(TwinResult found) {
        return new Findings(outcomes, found, variants, "");
    }

    /** The same with the variants side by side. */
    public Findings with(VariantTable table) {
        return new Findings(outcomes, twin, table, "");
    }

    /** The same while something runs, or, for an empty string, while nothing does. */
    public Findings running(String what) {
        return new Findings(outcomes, twin, variants, what);
    }
}
