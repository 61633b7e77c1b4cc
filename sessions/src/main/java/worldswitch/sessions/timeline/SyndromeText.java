package worldswitch.sessions.timeline;

import java.util.Optional;
import worldswitch.emulator.event.ExceptionKind;
import worldswitch.emulator.event.TakenException;
import worldswitch.emulator.sysreg.catalogue.SystemRegister;
import worldswitch.sessions.syndrome.SystemAccess;

/** An exception in a few words: its class, and of its syndrome what tells one such exception from another. */
public final class SyndromeText {
    private static final int SVC = 0x15;
    private static final int HVC = 0x16;
    private static final int SMC = 0x17;
    private static final int SYSTEM_REGISTER = 0x18;

    private SyndromeText() {}

    /** The exception that a processor has just taken. */
    public static String of(TakenException exception) {
        return of(exception.kind, exception.esr);
    }

    /** An exception of the ledger. */
    public static String of(Exit exit) {
        return of(exit.kind(), exit.esr());
    }

    /** An exception by its kind and syndrome, {@code "HVC #1"}, {@code "IRQ"}, {@code "data abort"}. */
    public static String of(ExceptionKind kind, long esr) {
        return switch (kind) {
            case IRQ, FIQ -> kind.name();
            case SERROR -> "SError";
            case SYNCHRONOUS -> synchronous((int) (esr >>> 26) & 0x3f, esr);
        };
    }

    private static String synchronous(int exceptionClass, long esr) {
        return switch (exceptionClass) {
            case SVC -> "SVC #" + (esr & 0xffff);
            case HVC -> "HVC #" + (esr & 0xffff);
            case SMC -> "SMC #" + (esr & 0xffff);
            case SYSTEM_REGISTER -> "trapped " + systemAccess(esr);
            default -> ExceptionClassText.of(exceptionClass);
        };
    }

    /** The register or operation of a trapped MSR, MRS or SYS, by its syndrome. */
    public static Optional<SystemRegister> register(long esr) {
        return SystemAccess.of(esr).register();
    }

    private static String systemAccess(long iss) {
        SystemAccess access = SystemAccess.of(iss);
        return (access.isOperation() ? "" : access.read() ? "MRS " : "MSR ") + access.name();
    }
}
