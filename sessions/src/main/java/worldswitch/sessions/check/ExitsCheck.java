package worldswitch.sessions.check;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The guest exits have these exception classes, in order.
 *
 * @param mode {@code immediate} or {@code deferred}; null for the judged run's
 * @param classes {@code 0x16} and so on
 */
record ExitsCheck(@Nullable String mode, List<String> classes) implements Check {
    @Override
    public Finding judge(Runs runs) {
        List<String> seen = runs.in(mode)
                .timeline()
                .exits()
                .held()
                .map(exit -> String.format("0x%02x", exit.exceptionClass()))
                .toList();
        return new Finding(seen.equals(classes), seen.toString());
    }
}
