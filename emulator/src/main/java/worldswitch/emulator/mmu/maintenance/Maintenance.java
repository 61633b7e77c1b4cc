package worldswitch.emulator.mmu.maintenance;

import worldswitch.emulator.mmu.access.ProcessorMemory;
import worldswitch.emulator.mmu.tlb.TlbDomain;
import worldswitch.emulator.sysreg.RegisterFile;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.emulator.sysreg.catalogue.SystemRegister;

/**
 * TLB and cache maintenance and address translation instructions of one processor.
 *
 * <p>Three resource tables say what there is, one row an instruction: which TLB entries a TLBI removes and how far it
 * reaches ({@link TlbMaintenance}), what an AT asks the walk ({@link AddressTranslation}), and that DC and IC, as there
 * are no caches, can only fault, but for DC ZVA ({@link CacheMaintenance}). Whether an instruction may be executed at all
 * has been decided before, by the access rules of system registers.
 *
 * <p>All of them go by effective values: a TLBI behind an unsynchronised write of HCR_EL2 may act on the regime that was.
 */
public final class Maintenance {
    private final Operation[] operations = new Operation[Catalogue.size()];

    /** Makes the instructions of a processor. */
    public Maintenance(ProcessorMemory memory, RegisterFile registers, TlbDomain domain) {
        new TlbMaintenance(memory, domain).addTo(operations);
        new AddressTranslation(memory, registers).addTo(operations);
        new CacheMaintenance(memory).addTo(operations);
    }

    /**
     * Executes an operation that the access rules have allowed; may throw the processor's abort.
     *
     * @param operand the value of Xt; 0 where it has none
     * @throws IllegalArgumentException if the tables have no such operation
     */
    public void execute(SystemRegister operation, long operand) {
        if (!knows(operation)) {
            throw new IllegalArgumentException("no table has " + operation.name());
        }
        operations[operation.index()].execute(operand);
    }

    /** Whether the tables have an operation. */
    public boolean knows(SystemRegister operation) {
        return operations[operation.index()] != null;
    }
}
