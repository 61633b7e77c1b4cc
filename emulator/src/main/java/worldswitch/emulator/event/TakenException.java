package worldswitch.emulator.event;

import org.jspecify.annotations.Nullable;

/**
 * The exception that a processor has just taken.
 *
 * <p>One mutable instance per processor, filled anew for each exception so that none is allocated: an observer copies
 * what it keeps. Registers that the exception did not write hold 0.
 */
public final class TakenException {
    /** What kind of vector was used. */
    public ExceptionKind kind = ExceptionKind.SYNCHRONOUS;
    /** The exception level it was taken from. */
    public int fromEl;
    /** The exception level it was taken to. */
    public int toEl;
    /** Offset of the vector from VBAR_ELx, 0x000 to 0x780. */
    public int vector;
    /** The syndrome, as written to ESR_ELx; for an interrupt 0. */
    public long esr;
    /** The preferred return address, as written to ELR_ELx. */
    public long elr;
    /** The saved state, as written to SPSR_ELx. */
    public long spsr;
    /** The faulting address, as written to FAR_ELx. */
    public long far;
    /** The faulting intermediate physical address in the layout of HPFAR_EL2. */
    public long hpfar;
    /** Why it came here: the rule and the field that decided, or null where no field did (a plain SVC, say). */
    public @Nullable Reason reason;
}
