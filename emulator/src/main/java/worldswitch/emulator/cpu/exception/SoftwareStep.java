package worldswitch.emulator.cpu.exception;

import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.cpu.ProcessState;
import worldswitch.emulator.debug.DebugControls;

/**
 * The software step state machine (Arm ARM D2.12): a debugger at a higher level, or at the same one with KDE, sets
 * MDSCR_EL1.SS and returns with SPSR.SS; one instruction executes; the next one is preceded by a software step exception.
 */
public final class SoftwareStep {
    private static final long STEPPED = 1L << 24;
    private static final long EXCLUSIVE = 1L << 6;

    private SoftwareStep() {}

    /** Whether stepping is active at the present level: each instruction must be preceded by {@link #isDue}. */
    public static boolean isActive(Cpu cpu) {
        return cpu.debug.steps() && DebugExceptions.enabled(cpu);
    }

    /** Whether the step exception comes before the next instruction (the state active-pending). */
    public static boolean isDue(Cpu cpu) {
        return !cpu.softwareStep;
    }

    /**
     * Notes the software step exception.
     *
     * @param stepped whether an instruction has been stepped, not only an exception taken
     * @param exclusive whether that was a load-exclusive
     */
    public static void raise(Cpu cpu, boolean stepped, boolean exclusive) {
        int target = Routing.debug(cpu);
        ExceptionClass which =
                target == cpu.el ? ExceptionClass.SOFTWARE_STEP_SAME : ExceptionClass.SOFTWARE_STEP_LOWER;
        long iss = DebugExceptions.STATUS | (stepped ? STEPPED : 0) | (stepped && exclusive ? EXCLUSIVE : 0);
        Exceptions.raise(cpu, target, which.code(), iss, Routing.debugReason(cpu));
    }

    /** PSTATE.SS after an exception return: the saved bit counts only where the return activates stepping. */
    static boolean surviving(Cpu cpu, long saved, int destination) {
        return cpu.debug.steps()
                && !DebugExceptions.enabled(cpu)
                && DebugControls.enabled(cpu.registers, destination, (saved & ProcessState.D) != 0)
                && (saved & ProcessState.SS) != 0;
    }
}
