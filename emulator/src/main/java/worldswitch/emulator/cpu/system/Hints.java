package worldswitch.emulator.cpu.system;

import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.cpu.exception.Controls;
import worldswitch.emulator.cpu.exception.Exceptions;
import worldswitch.emulator.cpu.exception.Interrupts;
import worldswitch.emulator.cpu.exception.Sleep;
import worldswitch.emulator.cpu.exception.SystemErrors;
import worldswitch.emulator.event.Reason;
import worldswitch.emulator.sysreg.catalogue.Catalogue;

/** The hints that are more than NOP, and NOP. */
public final class Hints {
    private static final long TGE = Controls.TGE;
    private static final Trap WAIT_FOR_INTERRUPT = new Trap("WFI", "nTWI", "TWI");
    private static final Trap WAIT_FOR_EVENT = new Trap("WFE", "nTWE", "TWE");
    /** ISS.TI of each instruction, and ISS.RV with ISS.RN where there is a register. */
    private static final int WFE = 1;

    private static final int WFIT = 2 | 1 << 2;
    private static final int WFET = 3 | 1 << 2;
    private static final int REGISTER_SHIFT = 5;
    private static final int VIRTUAL_COUNT = Catalogue.index("CNTVCT_EL0");

    private Hints() {}

    /** NOP, YIELD, CSDB, DGH, PSB, TSB, BTI (which matters only where a branch lands), and hints not allocated. */
    public static void nop(Cpu cpu) {}

    /** WFI: sleeps until an interrupt is pending, masked or not. */
    public static void wfi(Cpu cpu) {
        if (!Interrupts.wakes(cpu) && !WAIT_FOR_INTERRUPT.take(cpu, 0)) {
            Sleep.untilInterrupt(cpu);
        }
    }

    /**
     * WFE: clears the event register if it is set. If it is not, the processor waits while an event stream sets an end to
     * the wait. Without one it goes on, as the architecture allows at any time; so it does while its exclusive monitor is
     * marked, since the events that other processors' stores make then are not tracked.
     */
    public static void wfe(Cpu cpu) {
        if (cpu.event) {
            cpu.clearEvent();
        } else if (!WAIT_FOR_EVENT.take(cpu, WFE) && cpu.eventStream.isOn() && !cpu.monitor.isMarked()) {
            Sleep.untilEvent(cpu);
        }
    }

    /** WFIT: goes on at once, as it may at any time before the virtual count reaches the register; but it may be trapped. */
    public static void wfit(Cpu cpu, int t) {
        if (!Interrupts.wakes(cpu) && !timedOut(cpu, t)) {
            WAIT_FOR_INTERRUPT.take(cpu, WFIT | t << REGISTER_SHIFT);
        }
    }

    /** WFET: the same, unless the event register is set. */
    public static void wfet(Cpu cpu, int t) {
        if (cpu.event) {
            cpu.clearEvent();
        } else if (!timedOut(cpu, t)) {
            WAIT_FOR_EVENT.take(cpu, WFET | t << REGISTER_SHIFT);
        }
    }

    private static boolean timedOut(Cpu cpu, int t) {
        return Long.compareUnsigned(cpu.registers.read(VIRTUAL_COUNT), cpu.x[t]) >= 0;
    }

    /** SEV: sets the event register of every processor. */
    public static void sev(Cpu cpu) {
        for (Cpu peer : cpu.peers) {
            peer.event = true;
        }
    }

    /** SEVL: sets the event register of this processor. */
    public static void sevl(Cpu cpu) {
        cpu.event = true;
    }

    /** ESB: an SError that is pending and masked is deferred. */
    public static void esb(Cpu cpu) {
        SystemErrors.synchronise(cpu);
    }

    /** The traps of an instruction that waits (AArch64.CheckForWFxTrap of the Arm ARM). */
    private static final class Trap {
        private final long allowed;
        private final long trapped;
        private final Reason[] application;
        private final Reason hypervisor;

        Trap(String instruction, String allowedField, String trappedField) {
            this.allowed = Catalogue.mask("SCTLR_EL1." + allowedField);
            this.trapped = Catalogue.mask("HCR_EL2." + trappedField);
            this.application = new Reason[] {
                applicationReason(instruction, "SCTLR_EL1." + allowedField),
                applicationReason(instruction, "SCTLR_EL2." + allowedField)
            };
            this.hypervisor = Reasons.of(
                    "HCR_EL2." + trappedField + "=1 traps " + instruction + " at EL1 and EL0 to EL2",
                    "HCR_EL2." + trappedField);
        }

        private static Reason applicationReason(String instruction, String field) {
            return Reasons.of(field + "=0 traps " + instruction + " at EL0", field);
        }

        /** Takes the trap if there is one; returns whether. */
        boolean take(Cpu cpu, int syndrome) {
            if (cpu.el == 0 && (Controls.system(cpu) & allowed) == 0) {
                int target = Controls.hypervisor(cpu, TGE) ? 2 : 1;
                Exceptions.waitTrap(cpu, target, syndrome, application[Controls.regime(cpu) - 1]);
                return true;
            }
            if (cpu.el < 2 && !Controls.inHost(cpu) && Controls.hypervisor(cpu, trapped)) {
                Exceptions.waitTrap(cpu, 2, syndrome, hypervisor);
                return true;
            }
            return false;
        }
    }
}
