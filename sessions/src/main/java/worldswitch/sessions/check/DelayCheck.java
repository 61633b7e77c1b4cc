package worldswitch.sessions.check;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import worldswitch.sessions.report.Outcome;

/**
 * From the first execution of one instruction to that of another so many guest exits are taken, and so many instructions pass.
 *
 * @param mode {@code immediate} or {@code deferred}; null for the judged run's
 * @param from the label of the first instruction
 * @param to the label of the second
 * @param exits how many guest exits are taken in between
 * @param least how many instructions pass at least, or null
 * @param most how many at most, or null
 */
record DelayCheck(
        @Nullable String mode,
        String from,
        String to,
        long exits,
        @Nullable Long least,
        @Nullable Long most) implements Check {
    @Override
    public Finding judge(Runs runs) {
        String judged = Objects.requireNonNullElse(mode, runs.own().sync());
        Outcome begin = runs.at(from, judged);
        Outcome end = runs.at(to, judged);
        if (end.cpu().pc() != runs.address(to)) {
            return new Finding(false, to + " is never reached");
        }
        long passed = end.instructions() - begin.instructions();
        long taken = count(end) - count(begin);
        boolean met = taken == exits && (least == null || passed >= least) && (most == null || passed <= most);
        return new Finding(met, passed + " instructions and " + taken + " guest exits");
    }

    private static long count(Outcome at) {
        return at.timeline().exits().size();
    }
}
