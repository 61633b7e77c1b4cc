package worldswitch.sessions.check;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import worldswitch.sessions.hazard.JudgedAccess;

/**
 * After each write at a label, a named access has a verdict.
 *
 * @param mode {@code immediate} or {@code deferred}; null for the judged run's
 * @param label the instruction that writes
 * @param access {@code MSR CPTR_EL2}
 * @param verdict {@code independent}, {@code unchanged} or {@code hazard}
 * @param fields the fields that the verdict names, or null if they do not matter
 */
record AccessCheck(
        @Nullable String mode,
        String label,
        String access,
        String verdict,
        @Nullable List<String> fields) implements Check {
    @Override
    public Finding judge(Runs runs) {
        List<JudgedAccess> seen = Writes.at(runs.address(label), runs.in(mode))
                .flatMap(write -> write.accesses().stream())
                .filter(one -> one.what().equals(access))
                .toList();
        boolean met = !seen.isEmpty() && seen.stream().allMatch(this::matches);
        String detail = seen.stream().map(Writes::describe).distinct().collect(Collectors.joining("; "));
        return new Finding(met, seen.isEmpty() ? "no " + access + " in the span" : detail);
    }

    private boolean matches(JudgedAccess seen) {
        boolean sameFields =
                fields == null || Writes.names(seen.fields().stream()).equals(new TreeSet<>(fields));
        return seen.verdict().toString().equals(verdict) && sameFields;
    }
}
