package worldswitch.views.text;

import worldswitch.sessions.timeline.Exit;
import worldswitch.sessions.timeline.SyndromeText;

/** Guest exits in words. */
public final class Exits {
    private Exits() {}

    /** What kind of exit it was, {@code HVC #0}, {@code data abort}, {@code IRQ}. */
    public static String kind(Exit exit) {
        return SyndromeText.of(exit);
    }

    /** An exit in a line, {@code guest exit 12: data abort, from guest VMID 1 at EL1}. */
    public static String line(Exit exit) {
        return "guest exit " + exit.number() + ": " + kind(exit) + ", from " + exit.from() + " at EL" + exit.fromEl();
    }
}
