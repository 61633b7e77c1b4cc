package worldswitch.sessions.compare.variants;

import worldswitch.emulator.event.ExceptionKind;
import worldswitch.sessions.timeline.Exit;
import worldswitch.sessions.timeline.SyndromeText;

/** The classes by which exits are counted: the exception class, or which interrupt. */
public final class ExitClass {
    private static final int CLASS_SHIFT = 26;
    private static final int SYSTEM_REGISTER = 0x18;
    private static final int SUPERVISOR_CALL = 0x15;
    private static final int MONITOR_CALL = 0x17;

    private ExitClass() {}

    /** The class of an exit in words, {@code HVC (0x16)}. */
    public static String of(Exit exit) {
        return of(exit.kind(), exit.esr());
    }

    /** The class of an exception taken to EL2. */
    public static String of(ExceptionKind kind, long esr) {
        if (kind != ExceptionKind.SYNCHRONOUS) {
            return SyndromeText.of(kind, esr);
        }
        int exceptionClass = (int) (esr >>> CLASS_SHIFT) & 0x3f;
        return words(exceptionClass, kind, esr) + String.format(" (0x%02x)", exceptionClass);
    }

    private static String words(int exceptionClass, ExceptionKind kind, long esr) {
        if (exceptionClass == SYSTEM_REGISTER) {
            return "trapped MSR or MRS";
        }
        String text = SyndromeText.of(kind, esr);
        boolean numbered = exceptionClass >= SUPERVISOR_CALL && exceptionClass <= MONITOR_CALL;
        return numbered ? text.substring(0, text.indexOf(' ')) : text;
    }
}
