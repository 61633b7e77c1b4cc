package worldswitch.sessions.check;

import java.util.List;
import org.jspecify.annotations.Nullable;
import worldswitch.sessions.hazard.JudgedWrite;

/**
 * Nothing but the synchronisation event itself follows the write at a label.
 *
 * @param mode {@code immediate} or {@code deferred}; null for the judged run's
 * @param label the instruction that writes
 */
record EmptySpanCheck(@Nullable String mode, String label) implements Check {
    @Override
    public Finding judge(Runs runs) {
        List<JudgedWrite> seen = Writes.at(runs.address(label), runs.in(mode)).toList();
        long longest = seen.stream()
                .mapToLong(write -> write.until() - write.at() - 1)
                .max()
                .orElse(0);
        return new Finding(
                !seen.isEmpty() && longest <= 0,
                seen.size() + " writes, at most " + Math.max(0, longest) + " instructions in the span");
    }
}
