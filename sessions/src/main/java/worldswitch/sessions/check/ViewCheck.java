package worldswitch.sessions.check;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import worldswitch.sessions.snapshot.Snapshot;

/**
 * Who reads what: values that were read at some labels, in the order in which a run comes to them.
 *
 * @param mode {@code immediate} or {@code deferred}; null for the judged run's
 * @param rows the reads
 * @param wrong the reads, by who and what, that must not give what they should; null if every one must
 */
record ViewCheck(
        @Nullable String mode, List<View> rows, @Nullable List<String> wrong) implements Check {
    private static final List<String> TITLES = List.of("who", "reads", "sees", "must see", "which is", "verdict");

    @Override
    public Finding judge(Runs runs) {
        List<String> labels = labels();
        List<Snapshot> moments = runs.along(labels, mode);
        List<View.Seen> seen = new ArrayList<>();
        int moment = -1;
        String last = "";
        for (View row : rows) {
            moment += row.label().equals(last) ? 0 : 1;
            last = row.label();
            seen.add(row.at(moments.get(moment)));
        }
        return finding(seen);
    }

    /** Rows next to each other of the same label are of one moment. */
    private List<String> labels() {
        List<String> labels = new ArrayList<>();
        for (View row : rows) {
            if (labels.isEmpty() || !labels.get(labels.size() - 1).equals(row.label())) {
                labels.add(row.label());
            }
        }
        return labels;
    }

    private Finding finding(List<View.Seen> seen) {
        List<View.Seen> off = seen.stream().filter(view -> !view.right()).toList();
        List<String> names = off.stream().map(View.Seen::name).toList();
        List<List<String>> table = new ArrayList<>(List.of(TITLES));
        seen.forEach(view -> table.add(view.cells()));
        String detail = off.isEmpty()
                ? "what was read is what must be, " + seen.size() + " of " + seen.size()
                : "WRONG: "
                        + String.join("; ", off.stream().map(View.Seen::text).toList());
        return new Finding(!seen.isEmpty() && names.equals(wrong == null ? List.of() : wrong), detail, table);
    }
}
