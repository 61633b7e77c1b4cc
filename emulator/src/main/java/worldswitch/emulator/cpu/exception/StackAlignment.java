package worldswitch.emulator.cpu.exception;

import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.mmu.GuestAbort;
import worldswitch.emulator.sysreg.catalogue.Catalogue;

/** The check that a load or store makes whose base is the stack pointer (CheckSPAlignment of the Arm ARM). */
public final class StackAlignment {
    private static final long SA = Catalogue.mask("SCTLR_EL1.SA");
    private static final long SA0 = Catalogue.mask("SCTLR_EL1.SA0");
    private static final int MISALIGNED = 15;

    private StackAlignment() {}

    /**
     * Checks the present stack pointer. To be called by a load or store whose base slot is {@link Cpu#SP}.
     *
     * @throws GuestAbort if it is no multiple of 16 and SCTLR_ELx.SA, or at EL0 SA0, asks for the check
     */
    public static void check(Cpu cpu) {
        if ((cpu.x[Cpu.SP] & MISALIGNED) != 0 && (Controls.system(cpu) & (cpu.el == 0 ? SA0 : SA)) != 0) {
            cpu.abort.cause = GuestAbort.Cause.SP_ALIGNMENT;
            throw cpu.abort;
        }
    }
}
