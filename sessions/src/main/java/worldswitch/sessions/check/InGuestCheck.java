package worldswitch.sessions.check;

import java.util.List;
import org.jspecify.annotations.Nullable;
import worldswitch.sessions.hazard.JudgedAccess;
import worldswitch.sessions.hazard.Verdict;

/**
 * An access in the span of a write at a label was made behind the ERET into the guest.
 *
 * @param mode {@code immediate} or {@code deferred}; null for the judged run's
 * @param label the instruction that writes
 */
record InGuestCheck(@Nullable String mode, String label) implements Check {
    @Override
    public Finding judge(Runs runs) {
        List<JudgedAccess> seen = Writes.at(runs.address(label), runs.in(mode))
                .flatMap(write -> write.accesses().stream()
                        .filter(access -> access.at() > write.at() && access.verdict() == Verdict.HAZARD)
                        .filter(access -> !access.what().equals("ERET")))
                .toList();
        return new Finding(!seen.isEmpty(), seen.isEmpty() ? "no consumer in the guest" : Writes.describe(seen.get(0)));
    }
}
