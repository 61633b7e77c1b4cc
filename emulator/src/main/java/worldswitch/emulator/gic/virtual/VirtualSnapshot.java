package worldswitch.emulator.gic.virtual;

import java.util.List;
import worldswitch.emulator.sysreg.catalogue.Catalogue;

/**
 * A virtual CPU interface as it stood at one moment; immutable.
 *
 * @param lists the list registers, by number
 * @param hcr ICH_HCR_EL2
 * @param vmcr ICH_VMCR_EL2
 * @param misr ICH_MISR_EL2
 * @param causes why each bit of ICH_MISR_EL2 is set
 * @param eisr ICH_EISR_EL2
 * @param elrsr ICH_ELRSR_EL2
 * @param activePriorities0 ICH_AP0R0_EL2
 * @param activePriorities1 ICH_AP1R0_EL2
 * @param running ICV_RPR_EL1
 * @param signalled the number of the list register whose interrupt is being signalled to the guest, or -1
 */
public record VirtualSnapshot(
        List<ListRegister> lists,
        long hcr,
        long vmcr,
        long misr,
        List<MaintenanceCause> causes,
        int eisr,
        int elrsr,
        long activePriorities0,
        long activePriorities1,
        int running,
        int signalled) {
    private static final long ENABLE = Catalogue.mask("ICH_HCR_EL2.En");

    public VirtualSnapshot {
        lists = List.copyOf(lists);
        causes = List.copyOf(causes);
    }

    /** Whether the maintenance interrupt is asserted: a cause holds and ICH_HCR_EL2.En lets it out. */
    public boolean maintenance() {
        return misr != 0 && (hcr & ENABLE) != 0;
    }
}
