package worldswitch.emulator.cpu.semantics.memory;

import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.cpu.exception.Controls;
import worldswitch.emulator.mmu.GuestAbort;
import worldswitch.emulator.sysreg.catalogue.Catalogue;

/** What becomes of an access by a stack pointer that is not a multiple of 16 (CheckSPAlignment() of the Arm ARM). */
final class StackAlignment {
    private static final long SA = Catalogue.mask("SCTLR_EL1.SA");
    private static final long SA0 = Catalogue.mask("SCTLR_EL1.SA0");

    private StackAlignment() {}

    /** Lets the access go on, or aborts it if SCTLR_ELx.SA, or at EL0 SA0, asks for alignment. */
    static void check(Cpu cpu, long address) {
        if ((Controls.system(cpu) & (cpu.el == 0 ? SA0 : SA)) != 0) {
            cpu.abort.cause = GuestAbort.Cause.SP_ALIGNMENT;
            cpu.abort.address = address;
            throw cpu.abort;
        }
    }
}
