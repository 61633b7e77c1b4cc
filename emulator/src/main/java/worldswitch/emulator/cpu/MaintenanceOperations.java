package worldswitch.emulator.cpu;

import worldswitch.emulator.sysreg.catalogue.SystemRegister;

/** The system instructions that act on translation and caches: TLBI, AT, DC, IC. */
@FunctionalInterface
public interface MaintenanceOperations {
    /** Operations of a processor without caches, TLBs or translation. */
    MaintenanceOperations NONE = (cpu, operation, operand) -> {};

    /**
     * Executes an operation that the access rules have allowed.
     *
     * @param operation its row in the catalogue
     * @param operand the value of Xt; 0 where it has none
     */
    void execute(Cpu cpu, SystemRegister operation, long operand);
}
