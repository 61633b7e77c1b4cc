package worldswitch.emulator.mmu.regime;

import worldswitch.emulator.sysreg.RegisterFile;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.emulator.sysreg.catalogue.Field;

/** The sizes of physical and intermediate physical addresses (Arm ARM, TCR_EL1.IPS and ID_AA64MMFR0_EL1.PARange). */
final class PhysicalAddressSize {
    private static final Field IMPLEMENTED = Catalogue.field("ID_AA64MMFR0_EL1.PARange");
    private static final int REGISTER = Catalogue.index("ID_AA64MMFR0_EL1");

    private static final int[] BITS = {32, 36, 40, 42, 44, 48, 52, 52};

    private PhysicalAddressSize() {}

    /** Bits of a physical address of a processor. */
    static int implemented(RegisterFile registers) {
        return BITS[(int) IMPLEMENTED.get(registers.direct(REGISTER)) & 7];
    }

    /** The bits that an encoding means: a larger size than the implemented one has the effect of that. */
    static int bits(long encoding, int implemented) {
        return Math.min(BITS[(int) encoding], implemented);
    }
}
