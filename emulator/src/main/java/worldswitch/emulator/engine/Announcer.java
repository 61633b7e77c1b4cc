package worldswitch.emulator.engine;

import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.sysreg.consultation.AccessKind;

/**
 * Tells the observer, while a write to a control register is not synchronised, of the indirect reads that an instruction
 * is about to make: its fetch, its loads and stores, its return. MRS, MSR and SYS tell of theirs themselves.
 */
final class Announcer {
    private static final int RANGE_BIT = 55;

    private Announcer() {}

    /** Announces what decides whether a debug exception comes before the next instruction. */
    static void announceDebug(Cpu cpu) {
        cpu.consult(AccessKind.STEP, cpu.el, cpu.debugMasked());
        if (cpu.debug.mayBreak()) {
            cpu.consult(AccessKind.BREAKPOINT, cpu.el, cpu.debugMasked());
        }
    }

    /** Announces the indirect reads of an operation at the present address. */
    static void announce(Cpu cpu, Operation operation) {
        cpu.consult(AccessKind.FETCH, cpu.el, isUpper(cpu.pc));
        Binding binding = operation.binding;
        if (binding == null) {
            cpu.consult(AccessKind.SYNCHRONOUS, cpu.el, false);
            return;
        }
        int base = binding.base();
        boolean upper = isUpper(base < 0 ? cpu.pc : cpu.x[operation.argument(base)]);
        for (AccessKind kind : binding.accesses()) {
            cpu.consult(kind, cpu.el, upper);
            if (kind.isData() && cpu.debug.mayWatch()) {
                cpu.consult(AccessKind.WATCHPOINT, cpu.el, cpu.debugMasked());
            }
        }
    }

    private static boolean isUpper(long address) {
        return (address >>> RANGE_BIT & 1) != 0;
    }
}
