package worldswitch.sessions.check;

import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import worldswitch.sessions.hazard.JudgedWrite;
import worldswitch.sessions.hazard.Verdict;
import worldswitch.sessions.hazard.WriteState;

/**
 * Fields of a register are consumed too early, or none is.
 *
 * @param mode {@code immediate} or {@code deferred}; null for the judged run's
 * @param register the register by name
 * @param fields fields that must be among those consumed too early; empty if none may be
 */
record HazardsCheck(@Nullable String mode, String register, List<String> fields) implements Check {
    @Override
    public Finding judge(Runs runs) {
        List<JudgedWrite> consumed = runs.in(mode)
                .timeline()
                .writes()
                .held()
                .filter(write -> write.register().name().equals(register))
                .filter(write -> write.state() == WriteState.CONSUMED_TOO_EARLY)
                .toList();
        TreeSet<String> seen = Writes.names(consumed.stream()
                .flatMap(write -> write.accesses().stream())
                .filter(access -> access.verdict() == Verdict.HAZARD)
                .flatMap(access -> access.fields().stream()));
        boolean met = seen.containsAll(fields) && seen.isEmpty() == fields.isEmpty();
        return new Finding(met, consumed.isEmpty() ? "none consumed too early" : describe(consumed, seen));
    }

    private static String describe(List<JudgedWrite> consumed, TreeSet<String> seen) {
        return consumed.size() + " consumed too early: " + seen + ", first by "
                + consumed.get(0).by();
    }
}
