package worldswitch.emulator.mmu.regime;

import worldswitch.emulator.sysreg.RegisterFile;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.emulator.sysreg.catalogue.Field;

/**
 * What controls stage 2 of EL1&0: VTCR_EL2 and VTTBR_EL2 as indirect reads see them.
 *
 * <p>Mutable: {@link TranslationControls} refreshes it when a register has changed.
 */
public final class StageTwoControls {
    static final int VTCR_EL2 = Catalogue.index("VTCR_EL2");
    static final int VTTBR_EL2 = Catalogue.index("VTTBR_EL2");
    static final int SCTLR_EL2 = Catalogue.index("SCTLR_EL2");

    private static final Field SIZE = Catalogue.field("VTCR_EL2.T0SZ");
    private static final Field START_LEVEL = Catalogue.field("VTCR_EL2.SL0");
    private static final Field OUTPUT_SIZE = Catalogue.field("VTCR_EL2.PS");
    private static final long WIDE_VMID = Catalogue.mask("VTCR_EL2.VS");
    private static final long HARDWARE_ACCESS = Catalogue.mask("VTCR_EL2.HA");
    private static final long HARDWARE_DIRTY = Catalogue.mask("VTCR_EL2.HD");
    private static final long BIG_ENDIAN = Catalogue.mask("SCTLR_EL2.EE");
    private static final int VMID_SHIFT = 48;
    private static final int[] START_LEVELS = {2, 1, 0, 3};

    private long vtcr;
    private long vttbr;
    private int physicalBits;
    private boolean bigEndian;

    void refresh(RegisterFile registers) {
        physicalBits = PhysicalAddressSize.implemented(registers);
        vtcr = registers.effective(VTCR_EL2);
        vttbr = registers.effective(VTTBR_EL2);
        bigEndian = (registers.effective(SCTLR_EL2) & BIG_ENDIAN) != 0;
    }

    /** Bits of an intermediate physical address: 64 - T0SZ. */
    public int inputBits() {
        return 64 - (int) SIZE.get(vtcr);
    }

    /** The level of the first table, from SL0. */
    public int startLevel() {
        return START_LEVELS[(int) START_LEVEL.get(vtcr)];
    }

    /**
     * Whether T0SZ is a size that the 4 KiB granule has, and SL0 fits it: the first table, up to 16 of them
     * concatenated, resolves the input address.
     */
    public boolean valid() {
        int below = (3 - startLevel()) * 9 + 12;
        return inputBits() >= 16 && inputBits() <= 48 && inputBits() > below && inputBits() <= below + 9 + 4;
    }

    /** Bits [47:1] of VTTBR_EL2, aligned to the size of the first tables together. */
    public long table() {
        int entries = inputBits() - (3 - startLevel()) * 9 - 12;
        return vttbr & 0xffff_ffff_fffeL & -1L << entries + 3;
    }

    /** Bits of a physical address that stage 2 may yield. */
    public int outputBits() {
        return PhysicalAddressSize.bits(OUTPUT_SIZE.get(vtcr), physicalBits);
    }

    /** The virtual machine identifier in use, as wide as VTCR_EL2.VS lets it be. */
    public int vmid() {
        int wide = (int) (vttbr >>> VMID_SHIFT);
        return (vtcr & WIDE_VMID) != 0 ? wide : wide & 0xff;
    }

    /** Whether hardware sets the access flag. */
    public boolean managesAccessFlag() {
        return (vtcr & HARDWARE_ACCESS) != 0;
    }

    /** Whether hardware manages dirty state, too. */
    public boolean managesDirtyState() {
        return managesAccessFlag() && (vtcr & HARDWARE_DIRTY) != 0;
    }

    /** Whether table descriptors are big-endian. */
    public boolean bigEndian() {
        return bigEndian;
    }
}
