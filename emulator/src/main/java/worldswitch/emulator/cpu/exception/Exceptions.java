package worldswitch.emulator.cpu.exception;

import org.jspecify.annotations.Nullable;
import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.cpu.Departure;
import worldswitch.emulator.event.ExceptionKind;
import worldswitch.emulator.event.Reason;
import worldswitch.emulator.sysreg.catalogue.Catalogue;

/**
 * The synchronous exceptions that an instruction can take, other than aborts.
 *
 * <p>Each method notes the exception in {@link Cpu#departure}; the instruction must return at once and do nothing more.
 */
public final class Exceptions {
    /** ISS.CV and COND of a trapped instruction in AArch64 state: valid, always. */
    private static final long ALWAYS = 1L << 24 | 0xeL << 20;

    private static final long API = Catalogue.mask("HCR_EL2.API");
    private static final Reason AUTHENTICATION =
            Routing.reason("HCR_EL2.API=0 traps pointer authentication at EL1 and EL0 to EL2", "HCR_EL2.API");

    private Exceptions() {}

    /** An instruction that is UNDEFINED here. */
    public static void undefined(Cpu cpu) {
        undefined(cpu, Routing.synchronousReason(cpu));
    }

    /** An instruction that a control makes UNDEFINED here. */
    public static void undefined(Cpu cpu, @Nullable Reason reason) {
        raise(cpu, Routing.synchronous(cpu), ExceptionClass.UNKNOWN.code(), 0, reason);
    }

    /** SVC. */
    public static void supervisorCall(Cpu cpu, int immediate) {
        call(cpu, Routing.synchronous(cpu), ExceptionClass.SUPERVISOR_CALL, immediate, Routing.synchronousReason(cpu));
    }

    /** HVC, where it is enabled. */
    public static void hypervisorCall(Cpu cpu, int immediate, @Nullable Reason reason) {
        call(cpu, 2, ExceptionClass.HYPERVISOR_CALL, immediate, reason);
    }

    /** BRK. */
    public static void breakpointInstruction(Cpu cpu, int immediate) {
        raise(
                cpu,
                Routing.debug(cpu),
                ExceptionClass.BREAKPOINT_INSTRUCTION.code(),
                immediate,
                Routing.debugReason(cpu));
    }

    /** An instruction that is executed while PSTATE.IL is set. */
    public static void illegalState(Cpu cpu) {
        raise(cpu, Routing.synchronous(cpu), ExceptionClass.ILLEGAL_STATE.code(), 0, Routing.synchronousReason(cpu));
    }

    /** An instruction in a guarded page that PSTATE.BTYPE does not let a branch land on. */
    public static void branchTarget(Cpu cpu) {
        raise(
                cpu,
                Routing.synchronous(cpu),
                ExceptionClass.BRANCH_TARGET.code(),
                cpu.btype,
                Routing.synchronousReason(cpu));
    }

    /** An instruction address that is no multiple of four. */
    public static void misalignedPc(Cpu cpu) {
        raise(cpu, Routing.synchronous(cpu), ExceptionClass.PC_ALIGNMENT.code(), 0, Routing.synchronousReason(cpu));
        cpu.departure.hasAddress = true;
        cpu.departure.address = cpu.pc;
    }

    /**
     * Traps a pointer authentication instruction to EL2 if HCR_EL2.API says so.
     *
     * @return whether it was trapped
     */
    public static boolean trapsPointerAuthentication(Cpu cpu) {
        long hcr = Controls.hypervisor(cpu);
        boolean trapped = cpu.el < 2 && (hcr & API) == 0 && !(cpu.el == 0 && Controls.isHost(hcr));
        if (trapped) {
            raise(cpu, 2, ExceptionClass.POINTER_AUTHENTICATION.code(), 0, AUTHENTICATION);
        }
        return trapped;
    }

    /** A trapped WFI, WFE, WFIT or WFET, as the low bits of the syndrome (TI, RV, RN) say. */
    public static void waitTrap(Cpu cpu, int target, int syndrome, Reason reason) {
        raise(cpu, target, ExceptionClass.WFX.code(), ALWAYS | syndrome, reason);
    }

    /** A trapped use of FP and SIMD registers. */
    public static void floatingPointTrap(Cpu cpu, int target, @Nullable Reason reason) {
        raise(cpu, target, ExceptionClass.FLOATING_POINT.code(), ALWAYS, reason);
    }

    /** An exception whose preferred return address is the present instruction. */
    public static void raise(Cpu cpu, int target, int exceptionClass, long iss, @Nullable Reason reason) {
        Departure departure = cpu.departure;
        departure.kind = Departure.Kind.EXCEPTION;
        departure.vector = ExceptionKind.SYNCHRONOUS;
        departure.virtual = false;
        departure.target = target;
        departure.exceptionClass = exceptionClass;
        departure.syndrome = ExceptionClass.syndrome(exceptionClass, iss);
        departure.completes = false;
        departure.hasAddress = false;
        departure.hasIntermediate = false;
        departure.reason = reason;
        cpu.attend();
    }

    private static void call(Cpu cpu, int target, ExceptionClass which, int immediate, @Nullable Reason reason) {
        raise(cpu, target, which.code(), immediate, reason);
        cpu.departure.completes = true;
    }
}
