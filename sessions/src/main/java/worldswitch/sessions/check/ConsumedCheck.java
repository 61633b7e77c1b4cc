package worldswitch.sessions.check;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import worldswitch.sessions.hazard.JudgedAccess;
import worldswitch.sessions.hazard.Verdict;

/**
 * A named access consumes the write at a label too early, at least once.
 *
 * @param mode {@code immediate} or {@code deferred}; null for the judged run's
 * @param label the instruction that writes
 * @param access the access as its verdict names it, {@code ERET}
 * @param fields fields that it consumes, among others, {@code HCR_EL2.VM}
 */
record ConsumedCheck(@Nullable String mode, String label, String access, List<String> fields) implements Check {
    @Override
    public Finding judge(Runs runs) {
        Optional<JudgedAccess> seen = Writes.at(runs.address(label), runs.in(mode))
                .flatMap(write -> write.accesses().stream())
                .filter(this::consumes)
                .findFirst();
        return new Finding(seen.isPresent(), seen.map(Writes::describe).orElse("no " + access + " consumes " + fields));
    }

    private boolean consumes(JudgedAccess seen) {
        return seen.what().equals(access)
                && seen.verdict() == Verdict.HAZARD
                && Writes.names(seen.fields().stream()).containsAll(fields);
    }
}
