package worldswitch.emulator.cpu.semantics.oracle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One of the ways in which an instruction can take its vectors: values of the fields that say so.
 *
 * @param values the value of each field
 */
record Arrangements(Map<String, Integer> values) {
    private static final Map<String, int[]> FIELDS = Map.of(
            "Q", new int[] {0, 1},
            "sz", new int[] {0, 1},
            "size", new int[] {0, 1, 2, 3},
            "immh", new int[] {1, 2, 3, 4, 6, 7, 8, 11, 15});

    /** Every combination for a form; one without values if its vectors are always the same. */
    static List<Arrangements> of(FormPattern pattern) {
        List<Arrangements> all = new ArrayList<>(List.of(new Arrangements(Map.of())));
        for (String field : pattern.fields().keySet()) {
            int[] choices = FIELDS.get(field);
            if (choices != null && isVector(pattern)) {
                all = combine(all, field, choices);
            }
        }
        return all;
    }

    /** A word with these values. */
    int applyTo(FormPattern pattern, int word) {
        int result = word;
        for (Map.Entry<String, Integer> entry : values.entrySet()) {
            result = pattern.with(result, entry.getKey(), entry.getValue());
        }
        return result;
    }

    private static boolean isVector(FormPattern pattern) {
        return pattern.fields().containsKey("Q")
                || pattern.fields().containsKey("immh")
                || pattern.fields().containsKey("sz");
    }

    private static List<Arrangements> combine(List<Arrangements> all, String field, int[] choices) {
        List<Arrangements> more = new ArrayList<>();
        for (Arrangements one : all) {
            for (int choice : choices) {
                Map<String, Integer> values = new HashMap<>(one.values);
                values.put(field, choice);
                more.add(new Arrangements(values));
            }
        }
        return more;
    }
}
