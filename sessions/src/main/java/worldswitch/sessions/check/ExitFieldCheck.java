package worldswitch.sessions.check;

import java.util.List;
import org.jspecify.annotations.Nullable;
import worldswitch.sessions.timeline.Exit;

/**
 * An exit was decided by a field.
 *
 * @param mode {@code immediate} or {@code deferred}; null for the judged run's
 * @param exit the number of the exit, from 0
 * @param fields one of these, {@code HCR_EL2.TVM}
 */
record ExitFieldCheck(@Nullable String mode, int exit, List<String> fields) implements Check {
    @Override
    public Finding judge(Runs runs) {
        Exit seen = runs.in(mode).timeline().exits().get(exit);
        return new Finding(fields.contains(seen.field()), "exit " + seen.number() + ": " + seen.reason());
    }
}
