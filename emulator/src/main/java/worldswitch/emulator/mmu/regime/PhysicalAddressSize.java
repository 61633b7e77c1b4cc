package worldswitch.emulator.mmu.regime;

/** The sizes of physical and intermediate physical addresses (Arm ARM, TCR_EL1.IPS and ID_AA64MMFR0_EL1.PARange). */
public final class PhysicalAddressSize {
    /** Bits of a physical address of this machine. */
    public static final int IMPLEMENTED = 48;

    private static final int[] BITS = {32, 36, 40, 42, 44, 48, 52, 52};

    private PhysicalAddressSize() {}

    /** The bits that an encoding means here: a larger size than the implemented one has the effect of that. */
    static int bits(long encoding) {
        return Math.min(BITS[(int) encoding], IMPLEMENTED);
    }
}
