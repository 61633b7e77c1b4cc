package worldswitch.emulator.cpu.semantics.memory;

import java.util.List;
import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.cpu.semantics.Regime;
import worldswitch.emulator.event.Reason;
import worldswitch.emulator.mmu.GuestAbort;
import worldswitch.emulator.sysreg.catalogue.Catalogue;

/** What becomes of an access by a stack pointer that is not a multiple of 16 (CheckSPAlignment() of the Arm ARM). */
final class StackAlignment {
    private static final long SA = Catalogue.mask("SCTLR_EL1.SA");
    private static final long SA0 = Catalogue.mask("SCTLR_EL1.SA0");
    private static final Reason[] REASONS = {reason("SCTLR_EL1.SA0"), reason("SCTLR_EL1.SA"), reason("SCTLR_EL2.SA")};
    private static final Reason HOST_REASON = reason("SCTLR_EL2.SA0");

    private StackAlignment() {}

    /** Lets the access go on, or aborts it, as SCTLR_ELx.SA and SA0 say. */
    static void check(Cpu cpu, long address) {
        long enabled = Regime.control(cpu) & (cpu.el == 0 ? SA0 : SA);
        if (enabled != 0) {
            GuestAbort abort = cpu.abort;
            abort.cause = GuestAbort.Cause.SP_ALIGNMENT;
            abort.address = address;
            abort.targetEl = Regime.target(cpu);
            abort.reason = cpu.el == 0 && Regime.isHost(cpu) ? HOST_REASON : REASONS[cpu.el];
            throw abort;
        }
    }

    private static Reason reason(String field) {
        return new Reason(field + "=1 checks the alignment of the stack pointer", List.of(Catalogue.field(field)));
    }
}
