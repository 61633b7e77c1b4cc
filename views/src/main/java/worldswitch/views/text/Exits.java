package worldswitch.views.text;

import java.util.List;
import worldswitch.sessions.syndrome.SyndromeWords;
import worldswitch.sessions.timeline.Exit;
import worldswitch.sessions.timeline.SyndromeText;

/** Exits of guests and of hosts in words. */
public final class Exits {
    private Exits() {}

    /** What kind of exit it was, {@code HVC #0}, {@code data abort}, {@code IRQ}. */
    public static String kind(Exit exit) {
        return SyndromeText.of(exit);
    }

    /**
     * What its syndrome says, {@code write of 4 bytes, W1=0x41, IPA 0x10000000: translation fault, level 3}.
     *
     * @param calls the functions that a host calls, by number
     */
    public static String syndrome(Exit exit, List<String> calls) {
        return SyndromeWords.of(exit.syndrome(), calls);
    }

    /** The function that an HVC or SMC calls, {@code __kvm_vcpu_run}; empty if it has no name here. */
    public static String function(Exit exit, List<String> calls) {
        return exit.syndrome().function(calls);
    }

    /** An exit in a line, {@code guest exit 12: data abort, from guest VMID 1 at EL1}. */
    public static String line(Exit exit) {
        String whose = exit.from().isGuest() ? "guest" : "host";
        return whose + " exit " + exit.number() + ": " + kind(exit) + ", from " + exit.from() + " at EL"
                + exit.fromEl();
    }
}
