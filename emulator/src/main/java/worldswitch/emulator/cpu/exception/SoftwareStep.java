package worldswitch.emulator.cpu.exception;

import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.cpu.ProcessState;
import worldswitch.emulator.sysreg.catalogue.Catalogue;

/**
 * The software step state machine (Arm ARM D2.12): a debugger at a higher level, or at the same one with KDE, sets
 * MDSCR_EL1.SS and returns with SPSR.SS; one instruction executes; the next one is preceded by a software step exception.
 */
public final class SoftwareStep {
    private static final int MDSCR = Catalogue.index("MDSCR_EL1");
    private static final long SS = Catalogue.mask("MDSCR_EL1.SS");
    private static final long KDE = Catalogue.mask("MDSCR_EL1.KDE");
    private static final int OSLSR = Catalogue.index("OSLSR_EL1");
    private static final long LOCKED = Catalogue.mask("OSLSR_EL1.OSLK");
    private static final int DEBUG_MASK = 8;
    private static final long STATUS = 0b100010;
    private static final long STEPPED = 1L << 24;
    private static final long EXCLUSIVE = 1L << 6;

    private SoftwareStep() {}

    /** Whether stepping is active at the present level: each instruction must be preceded by {@link #isDue}. */
    public static boolean isActive(Cpu cpu) {
        return requested(cpu) && debugExceptionsEnabled(cpu, cpu.el, (cpu.daif & DEBUG_MASK) != 0);
    }

    /** Whether the step exception comes before the next instruction (the state active-pending). */
    public static boolean isDue(Cpu cpu) {
        return !cpu.softwareStep;
    }

    /**
     * Notes the software step exception.
     *
     * @param stepped whether an instruction has been stepped, not only an exception taken or a return made
     * @param exclusive whether that was a load-exclusive
     */
    public static void raise(Cpu cpu, boolean stepped, boolean exclusive) {
        int target = Routing.debug(cpu);
        ExceptionClass which =
                target == cpu.el ? ExceptionClass.SOFTWARE_STEP_SAME : ExceptionClass.SOFTWARE_STEP_LOWER;
        long iss = STATUS | (stepped ? STEPPED : 0) | (stepped && exclusive ? EXCLUSIVE : 0);
        Exceptions.raise(cpu, target, which.code(), iss, Routing.debugReason(cpu));
    }

    /** PSTATE.SS after an exception return: the saved bit counts only where the return activates stepping. */
    static boolean surviving(Cpu cpu, long saved, int destination) {
        return requested(cpu)
                && !debugExceptionsEnabled(cpu, cpu.el, (cpu.daif & DEBUG_MASK) != 0)
                && debugExceptionsEnabled(cpu, destination, (saved & ProcessState.D) != 0)
                && (saved & ProcessState.SS) != 0;
    }

    private static boolean requested(Cpu cpu) {
        return (cpu.registers.effective(MDSCR) & SS) != 0;
    }

    /** AArch64.GenerateDebugExceptionsFrom of the Arm ARM. */
    private static boolean debugExceptionsEnabled(Cpu cpu, int level, boolean masked) {
        if ((cpu.registers.direct(OSLSR) & LOCKED) != 0) {
            return false;
        }
        int target = Routing.debugTarget(cpu);
        return level < target || level == target && !masked && (cpu.registers.effective(MDSCR) & KDE) != 0;
    }
}
