package worldswitch.sessions.compare.sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import worldswitch.sessions.compare.sentence.Facts.Cost;
import worldswitch.sessions.compare.state.Difference;
import worldswitch.sessions.compare.state.Difference.Kind;
import worldswitch.sessions.compare.twin.Cause;
import worldswitch.sessions.compare.twin.Parting;
import worldswitch.sessions.compare.twin.TwinResult;
import worldswitch.sessions.naming.Names;
import worldswitch.sessions.timeline.InterruptEvent;

/**
 * What came of a run, in one sentence: exits, hazards, whether the synchronisation mode matters, interrupts, bytes, cost,
 * and what was not as expected.
 */
public final class OutcomeSentence {
    private final Facts facts;
    private final List<String> parts = new ArrayList<>();

    private OutcomeSentence(Facts facts) {
        this.facts = facts;
    }

    /** The sentence about a run. */
    public static String of(Facts facts) {
        OutcomeSentence sentence = new OutcomeSentence(facts);
        sentence.exits();
        sentence.parts.addAll(new HazardStories(facts.timeline(), new Names(facts.description())).all());
        sentence.twin();
        sentence.interrupts();
        sentence.measures();
        sentence.end();
        return String.join("; ", sentence.parts) + ".";
    }

    private void exits() {
        parts.add(count(facts.timeline().exits().size(), "guest exit"));
        facts.hostExceptions().forEach((exitClass, count) -> {
            if (!isCall(exitClass)) {
                parts.add("the host goes to EL2 " + count(count, "time") + " for " + exitClass);
            }
        });
    }

    /** A host calls its hypervisor, and is interrupted: nothing to speak of. */
    private static boolean isCall(String exitClass) {
        return exitClass.startsWith("HVC") || exitClass.startsWith("SMC") || exitClass.equals("IRQ");
    }

    private void twin() {
        TwinResult twin = facts.twin();
        if (twin == null) {
            return;
        }
        Parting parting = twin.parting();
        parts.add(parting == null ? "immediate and deferred end alike" : parting(parting));
    }

    private static String parting(Parting parting) {
        String symbol = parting.place().symbol();
        String where =
                symbol.isEmpty() ? "0x" + Long.toHexString(parting.place().pc()) : symbol;
        Cause cause = parting.cause();
        String why = cause == null ? "in deferred" : "deferred goes by the old " + cause.fieldNames() + ":";
        String start = why + " the " + parting.place().code() + " at " + where + " ";
        Difference main = parting.differences().get(0);
        boolean told = main.kind() == Kind.CONTROL_FLOW && !parting.deferred().equals(parting.immediate());
        return told
                ? start + parting.deferred() + ", while in immediate it " + parting.immediate()
                : start + "leaves " + main.name() + " at " + main.second() + ", not " + main.first();
    }

    private void interrupts() {
        long taken = facts.timeline()
                .interrupts()
                .held()
                .filter(event -> event.step() == InterruptEvent.Step.TAKEN && event.value() == 1)
                .count();
        if (taken > 0) {
            parts.add(count(taken, "interrupt") + " taken at EL1");
        }
    }

    private void measures() {
        facts.bytes().forEach((area, bytes) -> parts.add(count(bytes, "byte") + " stored to " + area));
        Cost cost = facts.cost();
        if (cost != null) {
            String much = cost.more() == 0
                    ? "exactly as many instructions as"
                    : String.format(
                            Locale.ROOT,
                            "%,.1f instructions %s than",
                            Math.abs(cost.more()),
                            cost.more() > 0 ? "more" : "less");
            parts.add("each exit for " + cost.exitClass() + " takes " + much + " in " + cost.than());
        }
    }

    private void end() {
        if (!facts.end().isEmpty()) {
            parts.add("it did not end by itself: " + facts.end());
        }
        if (!facts.unmet().isEmpty()) {
            parts.add("not as expected: " + String.join(", ", facts.unmet()));
        }
    }

    private static String count(long count, String what) {
        return count == 0
                ? "no " + what
                : String.format(Locale.ROOT, "%,d", count) + " " + what + (count == 1 ? "" : "s");
    }
}
