package worldswitch.emulator.mmu.regime;

import worldswitch.emulator.sysreg.RegisterFile;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.emulator.sysreg.catalogue.Field;

/**
 * What controls stage 2 of EL1&0: VTCR_EL2 and VTTBR_EL2 as indirect reads see them.
 *
 * <p>Mutable: {@link TranslationControls} refreshes it when a register has changed.
 */
public final class StageTwoControls implements TranslationTables {
    static final int VTCR_EL2 = Catalogue.index("VTCR_EL2");
    static final int VTTBR_EL2 = Catalogue.index("VTTBR_EL2");
    static final int SCTLR_EL2 = Catalogue.index("SCTLR_EL2");

    private static final Field SIZE = Catalogue.field("VTCR_EL2.T0SZ");
    private static final Field START_LEVEL = Catalogue.field("VTCR_EL2.SL0");
    private static final Field HIGH_START_LEVEL = Catalogue.field("VTCR_EL2.SL2");
    private static final Field GRANULE = Catalogue.field("VTCR_EL2.TG0");
    private static final Field SHAREABILITY = Catalogue.field("VTCR_EL2.SH0");
    private static final Field OUTPUT_SIZE = Catalogue.field("VTCR_EL2.PS");
    private static final long WIDE_DESCRIPTORS = Catalogue.mask("VTCR_EL2.DS");
    private static final long WIDE_VMID = Catalogue.mask("VTCR_EL2.VS");
    private static final long HARDWARE_ACCESS = Catalogue.mask("VTCR_EL2.HA");
    private static final long HARDWARE_DIRTY = Catalogue.mask("VTCR_EL2.HD");
    private static final long BIG_ENDIAN = Catalogue.mask("SCTLR_EL2.EE");
    private static final int VMID_SHIFT = 48;

    private long vtcr;
    private long vttbr;
    private TableFormat format = TableFormat.of(Granule.KB4, TableFormat.Addresses.NARROW);
    private int inputBits;
    private int outputBits;
    private int startLevel;
    private boolean valid;
    private boolean tellsExecutionByLevel;
    private boolean bigEndian;

    void refresh(RegisterFile registers, TranslationSupport support) {
        vtcr = registers.effective(VTCR_EL2);
        vttbr = registers.effective(VTTBR_EL2);
        bigEndian = (registers.effective(SCTLR_EL2) & BIG_ENDIAN) != 0;
        format = support.format(support.stageTwo(Granule.ofLow((int) GRANULE.get(vtcr))), wideDescriptors());
        int size = (int) SIZE.get(vtcr);
        inputBits = Long.SIZE - size;
        tellsExecutionByLevel = support.tellsExecutionByLevel();
        outputBits = support.outputBits((int) OUTPUT_SIZE.get(vtcr), format);
        startLevel = format.granule().startLevel(startLevelEncoding());
        valid = startLevel != Granule.NO_LEVEL
                && support.isStageTwoSize(size, format)
                && support.mayStart(startLevel, format)
                && format.fits(inputBits, startLevel);
    }

    /** SL0, and in 4 KiB granules with 52-bit addresses SL2 above it. */
    private int startLevelEncoding() {
        boolean both = format.granule() == Granule.KB4 && !format.hasShareability();
        long high = both ? HIGH_START_LEVEL.get(vtcr) : 0;
        return (int) (high << START_LEVEL.width() | START_LEVEL.get(vtcr));
    }

    @Override
    public TableFormat format() {
        return format;
    }

    /** Bits of an intermediate physical address: 64 - T0SZ. */
    @Override
    public int inputBits() {
        return inputBits;
    }

    @Override
    public int startLevel() {
        return startLevel;
    }

    /**
     * Whether T0SZ is a size that the granule and the processor have, and SL0 fits it: the first table, up to 16 of them
     * concatenated, resolves the input address.
     */
    public boolean valid() {
        return valid;
    }

    /** The address of the first table, or of those that are concatenated, from VTTBR_EL2. */
    @Override
    public long table() {
        return format.table(vttbr, inputBits, startLevel, outputBits);
    }

    @Override
    public int outputBits() {
        return outputBits;
    }

    @Override
    public int shareability() {
        return (int) SHAREABILITY.get(vtcr);
    }

    /** Whether VTCR_EL2.DS=1, so that 4 KiB and 16 KiB granules have 52-bit addresses (FEAT_LPA2). */
    public boolean wideDescriptors() {
        return (vtcr & WIDE_DESCRIPTORS) != 0;
    }

    /** Whether XN[0] of a descriptor tells EL1 from EL0 (FEAT_XNX); without it, it is ignored. */
    public boolean tellsExecutionByLevel() {
        return tellsExecutionByLevel;
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
