package worldswitch.views.verdicts;

import java.util.function.Predicate;
import worldswitch.sessions.hazard.JudgedWrite;
import worldswitch.sessions.hazard.WriteState;

/** Which writes the table shows. */
enum WriteFilter {
    ALL("All writes", write -> true),
    CONSULTED("Writes with accesses behind them", write -> !write.accesses().isEmpty()),
    HAZARDS("Only hazards", write -> write.state() == WriteState.CONSUMED_TOO_EARLY);

    private final String text;
    private final Predicate<JudgedWrite> test;

    WriteFilter(String text, Predicate<JudgedWrite> test) {
        this.text = text;
        this.test = test;
    }

    boolean accepts(JudgedWrite write) {
        return test.test(write);
    }

    @Override
    public String toString() {
        return text;
    }
}
