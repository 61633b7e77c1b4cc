package worldswitch.views.text;

import java.util.Locale;
import worldswitch.emulator.event.ExceptionKind;
import worldswitch.sessions.timeline.Exit;

/** Guest exits in words. */
public final class Exits {
    private Exits() {}

    /** What kind of exit it was: the exception class, or which interrupt. */
    public static String kind(Exit exit) {
        return exit.exceptionClass() >= 0 ? ExceptionClasses.name(exit.exceptionClass()) : interrupt(exit.kind());
    }

    /** An exit in a line, {@code guest exit 12: data abort, from guest VMID 1 at EL1}. */
    public static String line(Exit exit) {
        return "guest exit " + exit.number() + ": " + kind(exit) + ", from " + exit.from() + " at EL" + exit.fromEl();
    }

    private static String interrupt(ExceptionKind kind) {
        return kind == ExceptionKind.SERROR ? "SError" : kind.name().toUpperCase(Locale.ROOT);
    }
}
