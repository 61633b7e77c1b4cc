package worldswitch.views.text;

import java.util.List;
import worldswitch.sessions.syndrome.SyndromeWords;
import worldswitch.sessions.timeline.Exit;
import worldswitch.sessions.timeline.SyndromeText;

/** Guest exits in words. */
public final class Exits {
    private Exits() {}

    /** What kind of exit it was, {@code HVC #0}, {@code data abort}, {@code IRQ}. */
    public static String kind(Exit exit) {
        return SyndromeText.of(exit);
    }

    /** What its syndrome says, {@code write of 4 bytes, W1=0x41, IPA 0x10000000: translation fault, level 3}. */
    public static String syndrome(Exit exit) {
        return SyndromeWords.of(exit.syndrome(), List.of());
    }

    /** An exit in a line, {@code guest exit 12: data abort, from guest VMID 1 at EL1}. */
    public static String line(Exit exit) {
        return "guest exit " + exit.number() + ": " + kind(exit) + ", from " + exit.from() + " at EL" + exit.fromEl();
    }
}
