package worldswitch.emulator.cpu.system;

import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.cpu.exception.Controls;
import worldswitch.emulator.cpu.exception.ExceptionClass;
import worldswitch.emulator.cpu.exception.Exceptions;
import worldswitch.emulator.event.Reason;
import worldswitch.emulator.sysreg.catalogue.Catalogue;

/** The exception-generating instructions. */
public final class Calls {
    private static final long HCD = Catalogue.mask("HCR_EL2.HCD");
    private static final int HFGITR = Catalogue.index("HFGITR_EL2");
    private static final SupervisorTrap[] SUPERVISOR_CALL = {new SupervisorTrap(0), new SupervisorTrap(1)};
    private static final long TSC = Catalogue.mask("HCR_EL2.TSC");
    private static final Reason HYPERVISOR_CALL_DISABLED =
            Reasons.of("HCR_EL2.HCD=1 makes HVC UNDEFINED", "HCR_EL2.HCD");
    private static final Reason HYPERVISOR_CALL = Reasons.of("HCR_EL2.HCD=0 lets HVC at EL1 go to EL2", "HCR_EL2.HCD");
    private static final Reason MONITOR_CALL_TRAPPED =
            Reasons.of("HCR_EL2.TSC=1 traps SMC at EL1 to EL2", "HCR_EL2.TSC");

    private Calls() {}

    /** SVC; trapped, it has not completed, and the return address is its own (AArch64.CheckForSVCTrap of the Arm ARM). */
    public static void svc(Cpu cpu, int immediate) {
        if (cpu.el < 2 && SUPERVISOR_CALL[cpu.el].holds(cpu)) {
            Reason reason = SUPERVISOR_CALL[cpu.el].reason;
            Exceptions.raise(cpu, 2, ExceptionClass.SUPERVISOR_CALL.code(), immediate, reason);
        } else {
            Exceptions.supervisorCall(cpu, immediate);
        }
    }

    /** HVC, which HCR_EL2.HCD disables at EL2 too where there is no EL3. */
    public static void hvc(Cpu cpu, int immediate) {
        if (cpu.el == 0) {
            Exceptions.undefined(cpu);
        } else if (cpu.firmware.answersHypervisorCalls()) {
            callFirmware(cpu);
        } else if (Controls.hypervisor(cpu, HCD)) {
            Exceptions.undefined(cpu, HYPERVISOR_CALL_DISABLED);
        } else {
            Exceptions.hypervisorCall(cpu, immediate, cpu.el == 1 ? HYPERVISOR_CALL : null);
        }
    }

    /** SMC: without EL3 it is UNDEFINED, unless the board's firmware answers as QEMU's does. */
    public static void smc(Cpu cpu, int immediate) {
        if (cpu.el == 1 && Controls.hypervisor(cpu, TSC)) {
            Exceptions.raise(cpu, 2, ExceptionClass.MONITOR_CALL.code(), immediate, MONITOR_CALL_TRAPPED);
        } else if (cpu.el == 0 || cpu.firmware.answersHypervisorCalls()) {
            Exceptions.undefined(cpu);
        } else {
            callFirmware(cpu);
        }
    }

    private static void callFirmware(Cpu cpu) {
        if (cpu.firmware.call(cpu)) {
            cpu.attend();
        } else {
            Exceptions.undefined(cpu);
        }
    }

    /** BRK. */
    public static void brk(Cpu cpu, int immediate) {
        Exceptions.breakpointInstruction(cpu, immediate);
    }

    /** UDF, and HLT, DCPS and DRPS, which are UNDEFINED unless a debugger is attached to the processor's debug port. */
    public static void undefined(Cpu cpu) {
        Exceptions.undefined(cpu);
    }

    /** The fine-grained trap of SVC at an exception level. */
    private static final class SupervisorTrap {
        private final long bit;
        private final Reason reason;

        SupervisorTrap(int level) {
            String field = "HFGITR_EL2.SVC_EL" + level;
            bit = Catalogue.mask(field);
            reason = Reasons.of(field + "=1 traps SVC at EL" + level + " to EL2", field);
        }

        boolean holds(Cpu cpu) {
            return (cpu.registers.effective(HFGITR) & bit) != 0 && !Controls.inHost(cpu);
        }
    }
}
