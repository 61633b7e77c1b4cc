package worldswitch.emulator.cpu.system;

import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.mmu.Access;
import worldswitch.emulator.sysreg.AccessDecision;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.emulator.sysreg.consultation.AccessKind;

/**
 * The page at VNCR_EL2.BADDR that stands for registers of a guest hypervisor (FEAT_NV2): accesses at EL1 that are loads and
 * stores of the hypervisor's own translation regime (NVMem of the Arm ARM).
 *
 * <p>They are privileged accesses of EL2 or EL2&amp;0, with the byte order of SCTLR_EL2.EE, that PSTATE.PAN does not
 * concern. One that fails is a data abort taken to EL2 as if from EL2, with ESR_EL2.VNCR set.
 */
final class NestedPage {
    private static final int VNCR = Catalogue.index("VNCR_EL2");
    private static final long BASE = Catalogue.mask("VNCR_EL2.BADDR");
    private static final int UNUSED_BITS = Long.numberOfLeadingZeros(BASE);
    private static final int RANGE_BIT = 55;

    private NestedPage() {}

    static long load(Cpu cpu, AccessDecision decision) {
        long value = cpu.memory.load(address(cpu, decision), Long.BYTES, Access.VNCR);
        cpu.observer.vncrAccess(cpu, decision.register(), decision.offset(), false, value);
        return value;
    }

    static void store(Cpu cpu, AccessDecision decision, long value) {
        cpu.memory.store(address(cpu, decision), Long.BYTES, value, Access.VNCR | Access.WRITE);
        cpu.observer.vncrAccess(cpu, decision.register(), decision.offset(), true, value);
    }

    private static long address(Cpu cpu, AccessDecision decision) {
        long base = cpu.registers.effective(VNCR) & BASE;
        long address = (base << UNUSED_BITS >> UNUSED_BITS) + decision.offset();
        if (cpu.registers.spanOpen()) {
            cpu.consult(AccessKind.NESTED_PAGE, 2, (address >> RANGE_BIT & 1) != 0);
        }
        return address;
    }
}
