package worldswitch.sessions.compare.pair;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import worldswitch.sessions.compare.pair.PairResult.Mismatch;
import worldswitch.sessions.compare.pair.PairResult.Parting;

/** A comparison of two runs told to a person. */
public final class PairText {
    private final PairResult result;
    private final List<String> lines = new ArrayList<>();

    private PairText(PairResult result) {
        this.result = result;
    }

    /** Tells a result in lines. */
    public static String of(PairResult result) {
        PairText text = new PairText(result);
        text.lines.add("A: " + result.first() + ", B: " + result.second());
        result.configuration().forEach(difference -> text.lines.add("  " + difference.text("A", "B")));
        Parting parting = result.parting();
        if (parting != null) {
            text.parting(parting);
        } else if (!result.comparable()) {
            text.lines.add("machines of another shape cannot be compared step by step");
        } else if (!result.differs()) {
            text.lines.add("no difference between the runs");
        }
        text.mismatch("guest exit", result.exit());
        text.mismatch("system register write", result.write());
        text.lines.add("A: " + result.firstEnd());
        text.lines.add("B: " + result.secondEnd());
        return String.join("\n", text.lines) + "\n";
    }

    private void parting(Parting parting) {
        lines.add("first difference at " + parting.first().when());
        boolean sameCode = parting.first().code().equals(parting.second().code());
        lines.add(sameCode ? "  the same instruction does different things:" : "  different code at the same place:");
        lines.add("    A: " + parting.first().where());
        lines.add("    B: " + parting.second().where());
        if (!parting.firstDid().equals(parting.secondDid())) {
            lines.add("    A " + parting.firstDid());
            lines.add("    B " + parting.secondDid());
        }
        parting.differences().forEach(difference -> lines.add("  " + difference.text("A", "B")));
    }

    private void mismatch(String what, @Nullable Mismatch mismatch) {
        if (mismatch == null) {
            lines.add("every " + what + " is alike");
            return;
        }
        lines.add("first different " + what + ": number " + mismatch.number());
        lines.add("    A: " + mismatch.first());
        lines.add("    B: " + mismatch.second());
    }
}
