package worldswitch.sessions.check;

import java.util.List;

/** Both modes end alike: same instructions, console and registers. */
record SameCheck() implements Check {
    @Override
    public Finding judge(Runs runs) {
        List<String> differences = Differences.between(runs.in("immediate"), runs.in("deferred"));
        return new Finding(differences.isEmpty(), differences.isEmpty() ? "no difference" : differences.get(0));
    }
}
