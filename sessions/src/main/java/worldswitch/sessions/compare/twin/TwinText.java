package worldswitch.sessions.compare.twin;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import worldswitch.sessions.compare.place.Place;
import worldswitch.sessions.snapshot.Moment;

/** A twin run told to a person. */
public final class TwinText {
    private final List<String> lines = new ArrayList<>();

    private TwinText() {}

    /** Tells a result in lines. */
    public static String of(TwinResult result) {
        TwinText text = new TwinText();
        String variant = result.variant().isEmpty() ? "" : " (" + result.variant() + ")";
        String start = result.from().equals(Moment.START) ? "the start" : "instruction " + result.from();
        text.lines.add(result.session() + variant + ", immediate beside deferred from " + start + ":");
        Parting parting = result.parting();
        if (parting == null) {
            text.alike(result);
        } else {
            text.parting(parting);
        }
        return String.join("\n", text.lines) + "\n";
    }

    private void alike(TwinResult result) {
        String end = result.end().isEmpty() ? "" : "; " + result.end();
        lines.add("no difference in this run, up to instruction " + result.to() + end);
        if (result.consumed() == 0) {
            lines.add("no write was consumed too early");
        } else {
            lines.add(count(result.consumed()) + " consumed too early, and it made no difference");
        }
    }

    private static String count(long consumed) {
        return consumed == 1 ? "1 write was" : consumed + " writes were";
    }

    private void parting(Parting parting) {
        lines.add("first difference at " + parting.place().when());
        place(parting.place());
        if (!parting.immediate().equals(parting.deferred())) {
            lines.add("    immediate: " + parting.immediate());
            lines.add("    deferred:  " + parting.deferred());
        }
        parting.differences().forEach(difference -> lines.add("  " + difference.text("immediate", "deferred")));
        Cause cause = parting.cause();
        if (cause == null) {
            lines.add("no hazard was recorded up to there that would explain it");
        } else {
            cause(cause, parting.isAtConsumer());
        }
    }

    private void cause(Cause cause, boolean here) {
        lines.add("not synchronised: MSR " + cause.register() + " at "
                + cause.write().when() + ", 0x" + Long.toHexString(cause.old()) + " -> 0x"
                + Long.toHexString(cause.value()));
        place(cause.write());
        String fields = cause.fields().stream()
                .map(field -> field.name() + " (" + field.firstText() + " -> " + field.secondText() + ")")
                .collect(Collectors.joining(", "));
        String when = here ? "this very instruction" : cause.consumer().when();
        lines.add("consumed too early: " + cause.access() + " goes by " + fields + ", at " + when);
        if (!here) {
            place(cause.consumer());
        }
        lines.add(
                cause.proven()
                        ? "with a synchronisation in between, both do the same there"
                        : "a synchronisation in between does not take the difference away");
    }

    private void place(Place place) {
        lines.add("    " + place.where());
    }
}
