package worldswitch.sessions.check;

import java.util.List;
import org.jspecify.annotations.Nullable;
import worldswitch.sessions.report.Outcome;

/**
 * The modes differ: in each of the named registers, or anywhere.
 *
 * @param label where to look; null for the end
 * @param registers registers by name, or null
 */
record DifferCheck(@Nullable String label, @Nullable List<String> registers) implements Check {
    @Override
    public Finding judge(Runs runs) {
        List<String> differences = differences(at("immediate", runs), at("deferred", runs));
        boolean met = registers == null ? !differences.isEmpty() : differences.size() == registers.size();
        return new Finding(met, differences.isEmpty() ? "no difference" : String.join("; ", differences));
    }

    private Outcome at(String mode, Runs runs) {
        return label == null ? runs.in(mode) : runs.at(label, mode);
    }

    private List<String> differences(Outcome immediate, Outcome deferred) {
        return registers == null
                ? Differences.between(immediate, deferred)
                : registers.stream()
                        .flatMap(name -> Differences.of(name, immediate, deferred).stream())
                        .toList();
    }
}
