package worldswitch.sessions.check;

import com.google.gson.Gson;
import java.util.List;
import java.util.Map;
import worldswitch.sessions.library.Expectation;

/** Judges expectations, each by the check of its kind. */
public final class Checks {
    private static final Map<String, Class<? extends Check>> KINDS = Map.ofEntries(
            Map.entry("access", AccessCheck.class),
            Map.entry("consumed", ConsumedCheck.class),
            Map.entry("hazards", HazardsCheck.class),
            Map.entry("empty-span", EmptySpanCheck.class),
            Map.entry("in-guest", InGuestCheck.class),
            Map.entry("console", ConsoleCheck.class),
            Map.entry("stop", StopCheck.class),
            Map.entry("exits", ExitsCheck.class),
            Map.entry("exit-field", ExitFieldCheck.class),
            Map.entry("words", WordsCheck.class),
            Map.entry("copied", CopiedCheck.class),
            Map.entry("never-stored", NeverStoredCheck.class),
            Map.entry("traps", TrapsCheck.class),
            Map.entry("kept", KeptCheck.class),
            Map.entry("cost", CostCheck.class),
            Map.entry("delay", DelayCheck.class),
            Map.entry("register", RegisterCheck.class),
            Map.entry("interrupt", InterruptCheck.class),
            Map.entry("homes", HomesCheck.class),
            Map.entry("view", ViewCheck.class),
            Map.entry("vncr", VncrCheck.class),
            Map.entry("life", LifeCheck.class),
            Map.entry("same", SameCheck.class),
            Map.entry("differ", DifferCheck.class));
    private static final Gson JSON = new Gson();

    private Checks() {}

    /** Judges each expectation; one that cannot be judged is not met. */
    public static List<Expectation.Result> judge(List<Expectation> expectations, Runs runs) {
        return expectations.stream()
                .map(expectation -> judge(expectation, runs))
                .toList();
    }

    private static Expectation.Result judge(Expectation expectation, Runs runs) {
        Finding finding = find(expectation, runs);
        return new Expectation.Result(expectation.name(), finding.met(), finding.detail(), finding.table());
    }

    private static Finding find(Expectation expectation, Runs runs) {
        Class<? extends Check> kind = KINDS.get(expectation.kind());
        if (kind == null) {
            return new Finding(false, "no kind of expectation is called " + expectation.kind());
        }
        try {
            return JSON.fromJson(expectation.arguments(), kind).judge(runs);
        } catch (RuntimeException e) {
            return new Finding(false, "cannot be judged: " + e.getMessage());
        }
    }

    /** Whether a kind of expectation is known. */
    public static boolean knows(String kind) {
        return KINDS.containsKey(kind);
    }
}
