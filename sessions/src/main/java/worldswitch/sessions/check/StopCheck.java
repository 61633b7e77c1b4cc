package worldswitch.sessions.check;

import org.jspecify.annotations.Nullable;
import worldswitch.sessions.report.Outcome;

/**
 * The run ended in a way.
 *
 * @param mode {@code immediate} or {@code deferred}; null for the judged run's
 * @param text the kind of stop, {@code power-off}
 */
record StopCheck(@Nullable String mode, String text) implements Check {
    @Override
    public Finding judge(Runs runs) {
        Outcome.Stop stop = runs.in(mode).stop();
        return new Finding(stop.kind().equals(text), stop.kind() + ": " + stop.text());
    }
}
