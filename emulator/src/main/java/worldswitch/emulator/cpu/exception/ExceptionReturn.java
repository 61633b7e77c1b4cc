package worldswitch.emulator.cpu.exception;

import static worldswitch.emulator.cpu.exception.Controls.TGE;

import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.cpu.Departure;
import worldswitch.emulator.cpu.ProcessState;
import worldswitch.emulator.event.SynchronisationEvent;
import worldswitch.emulator.sysreg.catalogue.Catalogue;

/**
 * Returns from an exception (AArch64.ExceptionReturn of the Arm ARM).
 *
 * <p>The saved state is judged first, by the controls as they are before the return synchronises: this is why a change of
 * HCR_EL2.TGE needs an ISB of its own before the ERET. An illegal return goes to the saved address too, but at the level it
 * came from and with PSTATE.IL set, so that the next instruction takes an illegal state exception.
 */
public final class ExceptionReturn {
    private static final long EOS = Catalogue.mask("SCTLR_EL1.EOS");
    private static final long RESERVED_MODE = 2;

    private ExceptionReturn() {}

    /** Notes that the present instruction returns, to an address with a saved state. */
    public static void raise(Cpu cpu, long address, long saved) {
        Departure departure = cpu.departure;
        departure.kind = Departure.Kind.RETURN;
        departure.returnAddress = address;
        departure.returnState = saved;
        cpu.attend();
    }

    /** Returns as {@link Cpu#departure} says. The return itself has been counted as an instruction. */
    public static void perform(Cpu cpu) {
        Departure departure = cpu.departure;
        departure.kind = Departure.Kind.NONE;
        int from = cpu.el;
        long source = cpu.pc;
        long saved = departure.returnState;
        boolean illegal = isIllegal(cpu, saved);
        boolean synchronises = (Controls.system(cpu, from) & EOS) != 0 || !Controls.synchronisationIsOptional(cpu);
        restore(cpu, saved, illegal);
        cpu.monitor.clear();
        cpu.event = true;
        cpu.pc = departure.returnAddress;
        cpu.stretch = cpu.pc;
        if (synchronises) {
            cpu.registers.synchronise(SynchronisationEvent.EXCEPTION_RETURN);
        }
        cpu.contextChanged();
        cpu.observer.exceptionReturned(cpu, from, source, illegal);
    }

    /** Whether a return with a saved state would be illegal here (IllegalExceptionReturn of the Arm ARM). */
    static boolean isIllegal(Cpu cpu, long saved) {
        int target = ProcessState.level(saved);
        return target > cpu.el
                || (saved & ProcessState.AARCH32) != 0
                || (saved & RESERVED_MODE) != 0
                || target == 0 && ProcessState.selectsStack(saved)
                || target == 1 && Controls.hypervisor(cpu, TGE);
    }

    private static void restore(Cpu cpu, long saved, boolean illegal) {
        cpu.softwareStep = SoftwareStep.surviving(cpu, saved, illegal ? cpu.el : ProcessState.level(saved));
        ProcessState.restore(cpu, saved);
        cpu.illegal = illegal || (saved & ProcessState.IL) != 0;
        if (!illegal) {
            cpu.selectStack(ProcessState.level(saved), ProcessState.selectsStack(saved));
        }
    }
}
