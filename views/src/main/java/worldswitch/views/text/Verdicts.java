package worldswitch.views.text;

import java.util.List;
import java.util.stream.Collectors;
import worldswitch.emulator.sysreg.catalogue.Field;
import worldswitch.sessions.hazard.JudgedAccess;
import worldswitch.sessions.hazard.JudgedWrite;
import worldswitch.sessions.hazard.Verdict;
import worldswitch.sessions.hazard.WriteState;

/** Writes and verdicts in the words in which one would argue about them on a mailing list. */
public final class Verdicts {
    private Verdicts() {}

    /** A sign that tells a verdict without colour. */
    public static String sign(Verdict verdict) {
        return switch (verdict) {
            case INDEPENDENT -> "\u00b7";
            case UNCHANGED -> "=";
            case HAZARD -> "!";
            case UNKNOWN -> "?";
        };
    }

    /** A sign that tells the end of a write without colour. */
    public static String sign(WriteState state) {
        return switch (state) {
            case CONSUMED_TOO_EARLY -> "!";
            case PENDING, READ_BACK -> "\u2026";
            case SYNCHRONISED, IMMEDIATE -> "\u2713";
            case SUPERSEDED -> "\u21bb";
        };
    }

    /** The changed fields with old and new values, {@code TGE 0\u21921, VM 1\u21920}. */
    public static String changes(JudgedWrite write) {
        return write.changed().isEmpty()
                ? "same value"
                : write.changed().stream().map(field -> change(field, write)).collect(Collectors.joining(", "));
    }

    /** What became of a write, {@code synchronised by ISB after 3 instructions}. */
    public static String outcome(JudgedWrite write) {
        String by = write.by().isEmpty() ? "" : " by " + write.by();
        String after =
                write.state() == WriteState.IMMEDIATE ? "" : " after " + instructions(write.until() - write.at());
        return write.state() + by + after;
    }

    /** A write in a line. */
    public static String line(JudgedWrite write) {
        return "MSR " + write.register().name() + " at " + Numbers.moment(write.at()) + ", EL" + write.el() + ": "
                + changes(write);
    }

    /** Why an access behind a write has its verdict. */
    public static String why(JudgedWrite write, JudgedAccess access) {
        String register = write.register().name();
        return switch (access.verdict()) {
            case INDEPENDENT -> "goes by no field of " + register + ", so it cannot tell whether the write is visible";
            case UNCHANGED ->
                "goes by " + names(access.fields()) + ", and the write left "
                        + (access.fields().size() == 1 ? "that field" : "those fields") + " as it was";
            case HAZARD ->
                "goes by " + values(write, access.fields())
                        + ", not yet synchronised: it may act on the old value or the new one";
            case UNKNOWN -> "cannot be judged, because part of the recording is missing";
        };
    }

    private static String instructions(long count) {
        return count == 1 ? "1 instruction" : Numbers.count(count) + " instructions";
    }

    private static String values(JudgedWrite write, List<Field> fields) {
        return fields.stream()
                .map(field -> field + " (" + Numbers.field(field.get(write.old())) + " before, "
                        + Numbers.field(field.get(write.value())) + " written)")
                .collect(Collectors.joining(", "));
    }

    private static String names(List<Field> fields) {
        return fields.stream().map(Field::toString).collect(Collectors.joining(", "));
    }

    private static String change(Field field, JudgedWrite write) {
        return field.name() + " " + Numbers.field(field.get(write.old())) + "\u2192"
                + Numbers.field(field.get(write.value()));
    }
}
