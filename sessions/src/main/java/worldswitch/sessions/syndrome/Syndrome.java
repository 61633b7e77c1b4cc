package worldswitch.sessions.syndrome;

import java.util.List;
import java.util.OptionalLong;
import worldswitch.emulator.event.ExceptionKind;

/**
 * Why an exception was taken to EL2, taken apart.
 *
 * @param kind synchronous, or which interrupt
 * @param esr ESR_EL2; 0 for an interrupt
 * @param far FAR_EL2
 * @param hpfar HPFAR_EL2
 * @param operand what {@link Operand} says of it
 * @param host whether a host called, which has functions of its own
 */
public record Syndrome(ExceptionKind kind, long esr, long far, long hpfar, long operand, boolean host) {
    private static final int WFX = 0x01;
    private static final int SVC = 0x15;
    private static final int HVC = 0x16;
    private static final int SMC = 0x17;
    private static final int SYSTEM = 0x18;
    private static final int ERET = 0x1a;
    private static final int FETCH = 0x20;
    private static final int DATA = 0x24;
    private static final List<String> WAITS = List.of("WFI", "WFE", "WFIT", "WFET");
    private static final List<String> RETURNS = List.of("ERET", "ERET", "ERETAA", "ERETAB");
    private static final int ON_WALK = 7;
    private static final int PAGE = 0xfff;
    private static final long FRAME = 0xffff_ffff_fff0L;
    private static final int FRAME_SHIFT = 8;

    /** The class in the words of KVM's trace events, {@code DABT_LOW}; of an interrupt {@code IRQ}. */
    public String className() {
        return kind == ExceptionKind.SYNCHRONOUS
                ? ExceptionClassName.of(exceptionClass())
                : kind == ExceptionKind.SERROR ? "SERROR" : kind.name();
    }

    /**
     * What was done that came here: {@code write}, {@code read}, {@code fetch}, {@code WFI}, {@code ERETAA}; else empty, and for an
     * operation, which is neither.
     */
    public String access() {
        return switch (base()) {
            case WFX -> WAITS.get((int) esr & 3);
            case ERET -> RETURNS.get((int) esr & 3);
            case SYSTEM -> system().isOperation() ? "" : system().read() ? "read" : "write";
            case DATA -> data().write() ? "write" : "read";
            case FETCH -> "fetch";
            default -> "";
        };
    }

    /** The system register that was to be read or written, or the operation; empty if it is no such trap. */
    public String register() {
        return base() == SYSTEM ? system().name() : "";
    }

    /** The general register that the access moves, {@code X1}; empty if there is none, or it is not known. */
    public String general() {
        return switch (base()) {
            case SYSTEM -> General.name(system().general(), true);
            case DATA -> data().valid() ? data().register() : "";
            default -> "";
        };
    }

    /** The bytes of a data access; 0 if it is none, or they are not known. */
    public int size() {
        return base() == DATA && data().valid() ? data().size() : 0;
    }

    /** What was to be written, or which function was called with what in X0; empty if nothing was, or it is not known. */
    public OptionalLong value() {
        return Operand.isKnown(kind, esr)
                ? OptionalLong.of(base() == DATA ? data().cut(operand) : operand)
                : OptionalLong.empty();
    }

    /** The immediate of an SVC, HVC or SMC. */
    public OptionalLong immediate() {
        return isCall() ? OptionalLong.of(esr & 0xffff) : OptionalLong.empty();
    }

    /**
     * The name of the function that an HVC or SMC calls, {@code PSCI_0_2_CPU_ON}; empty if it has none.
     *
     * @param hostCalls the functions of a host of KVM, by number
     */
    public String function(List<String> hostCalls) {
        boolean named = base() == HVC || base() == SMC;
        return !named
                ? ""
                : host && base() == HVC
                        ? Calls.host(operand, hostCalls)
                        : Calls.function(operand).orElse("");
    }

    /** The fault status of an abort, {@code translation fault, level 3}; empty if it is no abort. */
    public String fault() {
        return isAbort() ? FaultStatus.of(esr) : "";
    }

    /** The virtual address of an abort. */
    public OptionalLong address() {
        return isAbort() ? OptionalLong.of(far) : OptionalLong.empty();
    }

    /**
     * The intermediate physical address of an abort, to the byte; on a walk of stage 1 to the page. A permission fault that
     * was not met on a walk does not tell it.
     */
    public OptionalLong intermediate() {
        boolean told = isAbort() && FaultStatus.hasLevel(esr) && (onWalk() || !FaultStatus.isPermission(esr));
        long frame = (hpfar & FRAME) << FRAME_SHIFT;
        return told ? OptionalLong.of(onWalk() ? frame : frame | far & PAGE) : OptionalLong.empty();
    }

    /** Whether stage 2 refused an access that a table walk of stage 1 made. */
    public boolean onWalk() {
        return isAbort() && Bits.isSet(esr, ON_WALK);
    }

    /** Whether it is an instruction or a data abort. */
    public boolean isAbort() {
        return base() == DATA || base() == FETCH;
    }

    private boolean isCall() {
        return base() == SVC || base() == HVC || base() == SMC;
    }

    private SystemAccess system() {
        return SystemAccess.of(esr);
    }

    private DataAccess data() {
        return DataAccess.of(esr);
    }

    private int exceptionClass() {
        return Bits.of(esr, 31, 26);
    }

    /** The class, aborts of the same level counting as those of a lower one; -1 for an interrupt. */
    private int base() {
        int number = kind == ExceptionKind.SYNCHRONOUS ? exceptionClass() : -1;
        return number == FETCH + 1 || number == DATA + 1 ? number - 1 : number;
    }
}
