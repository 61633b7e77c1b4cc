package worldswitch.sessions.check;

import java.util.List;
import java.util.Map;
import worldswitch.sessions.library.Expectation;

/** Judges expectations, each by the check of its kind. */
public final class Checks {
    private static final Map<String, Check> KINDS = Map.ofEntries(
            Map.entry("access", WriteChecks::access),
            Map.entry("hazards", WriteChecks::hazards),
            Map.entry("empty-span", WriteChecks::emptySpan),
            Map.entry("in-guest", WriteChecks::inGuest),
            Map.entry("console", RunChecks::console),
            Map.entry("stop", RunChecks::stop),
            Map.entry("exits", RunChecks::exits),
            Map.entry("exit-field", RunChecks::exitField),
            Map.entry("cost", RunChecks::cost),
            Map.entry("same", ModeChecks::same),
            Map.entry("differ", ModeChecks::differ));

    private Checks() {}

    /** Judges each expectation. */
    public static List<Expectation.Result> judge(List<Expectation> expectations, Runs runs) {
        return expectations.stream()
                .map(expectation -> KINDS.get(expectation.kind()).judge(expectation, runs))
                .toList();
    }

    /** Whether a kind of expectation is known. */
    public static boolean knows(String kind) {
        return KINDS.containsKey(kind);
    }

    static Expectation.Result result(Expectation expectation, boolean met, String detail) {
        return new Expectation.Result(expectation.name(), met, detail);
    }

    /** The run that an expectation is about: of its mode, or the judged one. */
    static worldswitch.sessions.report.Outcome run(Expectation expectation, Runs runs) {
        String mode = expectation.mode();
        return mode == null ? runs.own() : runs.in(mode);
    }
}
