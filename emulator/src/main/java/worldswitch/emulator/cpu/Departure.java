package worldswitch.emulator.cpu;

import org.jspecify.annotations.Nullable;
import worldswitch.emulator.event.ExceptionKind;
import worldswitch.emulator.event.Reason;

/**
 * How the present instruction leaves for another place: an exception it takes, or the exception return it is.
 *
 * <p>One mutable instance per processor. An instruction fills it in; the engine carries it out once the instruction is
 * over, when it is known how many instructions have retired.
 */
public final class Departure {
    /** What is to happen. */
    public enum Kind {
        /** Execution goes on. */
        NONE,
        /** An exception is taken. */
        EXCEPTION,
        /** An exception return was executed. */
        RETURN
    }

    /** What is to happen. */
    public Kind kind = Kind.NONE;
    /** The kind of vector. */
    public ExceptionKind vector = ExceptionKind.SYNCHRONOUS;
    /** Whether it is a virtual interrupt. */
    public boolean virtual;
    /** The exception level it goes to. */
    public int target;
    /** The exception class in the syndrome; for an interrupt -1. */
    public int exceptionClass;
    /** The syndrome in full. */
    public long syndrome;
    /** Whether the instruction counts as executed and the preferred return address is the one behind it. */
    public boolean completes;
    /** Whether FAR_ELx is written. */
    public boolean hasAddress;
    /** The faulting virtual address. */
    public long address;
    /** Whether HPFAR_EL2 is written. */
    public boolean hasIntermediate;
    /** HPFAR_EL2. */
    public long intermediate;
    /** Why it goes there, or null where no field decided. */
    public @Nullable Reason reason;

    /** The present exception return: saved state and address. */
    public long returnState;
    /** The address that the exception return goes to. */
    public long returnAddress;
}
