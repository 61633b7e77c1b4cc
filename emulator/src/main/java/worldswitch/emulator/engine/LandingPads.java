package worldswitch.emulator.engine;

import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.cpu.exception.Controls;
import worldswitch.emulator.cpu.exception.Exceptions;
import worldswitch.emulator.cpu.semantics.branch.BranchTargets;
import worldswitch.emulator.sysreg.catalogue.Catalogue;

/** Where in a guarded page a branch by register may land, at the present exception level. */
final class LandingPads {
    private static final long AT_EL0 = Catalogue.mask("SCTLR_EL1.BT0");
    private static final long ABOVE_EL0 = Catalogue.mask("SCTLR_EL1.BT1");

    private LandingPads() {}

    /**
     * Whether an instruction accepts the branch that set PSTATE.BTYPE; notes the exception if it does not. A breakpoint
     * instruction leaves PSTATE.BTYPE to the exception that it takes, which saves it.
     */
    static boolean accept(Cpu cpu, int word) {
        boolean accepted = !cpu.memory.guarded(cpu.pc) || BranchTargets.accepts(cpu.btype, word, isStrict(cpu));
        if (accepted) {
            cpu.btype = BranchTargets.isBreakpoint(word) ? cpu.btype : 0;
        } else {
            Exceptions.branchTarget(cpu);
        }
        return accepted;
    }

    private static boolean isStrict(Cpu cpu) {
        return (Controls.system(cpu) & (cpu.el == 0 ? AT_EL0 : ABOVE_EL0)) != 0;
    }
}
