package worldswitch.emulator.machine;

import java.util.List;
import worldswitch.emulator.sysreg.RegisterFile;
import worldswitch.emulator.sysreg.catalogue.Catalogue;

/**
 * Takes EL2 away from a processor: ID_AA64PFR0_EL1 says that it is not there, and nothing is trapped to it.
 *
 * <p>Where EL2 is not implemented, the Arm ARM has every access behave as if EL2 let it pass. Most of its controls do so when they
 * are zero; those of which zero traps are set. Nobody can write them.
 */
final class WithoutHypervisor {
    private static final int IDENTIFICATION = Catalogue.index("ID_AA64PFR0_EL1");
    private static final long HYPERVISOR = Catalogue.mask("ID_AA64PFR0_EL1.EL2");
    private static final int HCR = Catalogue.index("HCR_EL2");
    private static final long LETS_PASS = List.of("APK", "API", "ATA", "EnSCXT", "FIEN").stream()
            .mapToLong(field -> Catalogue.mask("HCR_EL2." + field))
            .reduce(0, (all, mask) -> all | mask);

    private WithoutHypervisor() {}

    /** Changes registers that have just been reset. */
    static void apply(RegisterFile registers) {
        registers.set(IDENTIFICATION, registers.direct(IDENTIFICATION) & ~HYPERVISOR);
        registers.set(HCR, registers.direct(HCR) | LETS_PASS & registers.writable(HCR));
    }
}
