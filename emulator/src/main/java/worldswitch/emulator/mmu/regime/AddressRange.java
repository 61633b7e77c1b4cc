package worldswitch.emulator.mmu.regime;

/**
 * One of the address ranges of a stage 1 regime: the low one, translated from TTBR0_ELx, or the high one, from TTBR1_ELx.
 *
 * <p>Mutable: its {@link StageOneControls} fill it when a register has changed.
 */
public final class AddressRange implements TranslationTables {
    /** Bits of a signature. */
    static final int SIGNATURE_BITS = 10;

    private static final int TAG = 0xff;

    private final boolean high;
    private final boolean only;
    private TableFormat format = TableFormat.of(Granule.KB4, TableFormat.Addresses.NARROW);
    private int size;
    private int outputBits;
    private int shareability;
    private long register;
    private boolean sizeValid;
    private boolean disabled;
    private boolean userDisabled;
    private boolean topByteIgnored;
    private boolean tagsOnlyData;
    private boolean hierarchyDisabled;

    AddressRange(boolean high, boolean only) {
        this.high = high;
        this.only = only;
    }

    void refresh(RangeFields fields, long tcr, long ttbr, TranslationSupport support) {
        format = support.format(support.stageOne(fields.granule(tcr)), fields.is(fields.wideDescriptors(), tcr));
        size = (int) fields.size().get(tcr);
        sizeValid = support.isStageOneSize(size, format);
        outputBits = support.outputBits((int) fields.outputSize().get(tcr), format);
        shareability = (int) fields.shareability().get(tcr);
        register = ttbr;
        disabled = fields.is(fields.disabled(), tcr);
        userDisabled = fields.is(fields.userDisabled(), tcr);
        topByteIgnored = fields.is(fields.topByteIgnored(), tcr);
        tagsOnlyData = fields.is(fields.tagsOnlyData(), tcr);
        hierarchyDisabled = fields.is(fields.hierarchyDisabled(), tcr);
    }

    /** Whether it is the range at the top of the address space. */
    public boolean high() {
        return high;
    }

    @Override
    public TableFormat format() {
        return format;
    }

    /** Bits of an input address: 64 - TnSZ. */
    @Override
    public int inputBits() {
        return Long.SIZE - size;
    }

    @Override
    public int outputBits() {
        return outputBits;
    }

    @Override
    public int shareability() {
        return shareability;
    }

    /**
     * Whether TnSZ is a size that the granule has (FEAT_TTST, FEAT_LVA, FEAT_LPA2); with another, every access faults, which
     * is one of the choices of the architecture, and QEMU's.
     */
    public boolean sizeValid() {
        return sizeValid;
    }

    /** Whether TCR_ELx.EPDn forbids walks. */
    public boolean disabled() {
        return disabled;
    }

    /** Whether TCR_ELx.E0PDn keeps EL0 out (FEAT_E0PD). */
    public boolean userDisabled() {
        return userDisabled;
    }

    /** Whether TCR_ELx.HPDn makes APTable, XNTable and PXNTable ignored. */
    public boolean hierarchyDisabled() {
        return hierarchyDisabled;
    }

    @Override
    public int startLevel() {
        return format.startLevel(inputBits());
    }

    /** The address of the first table, from TTBRn_ELx. */
    @Override
    public long table() {
        return format.table(register, inputBits(), startLevel(), outputBits);
    }

    /** Whether the top byte of an address is not part of it. */
    public boolean ignoresTopByte(boolean fetch) {
        return topByteIgnored && !(fetch && tagsOnlyData);
    }

    /** The address without its tag: bits [63:56] as the range has them, where the top byte is ignored. */
    public long canonical(long address, boolean fetch) {
        if (!ignoresTopByte(fetch)) {
            return address;
        }
        return high ? address | (long) TAG << 56 : address & -1L >>> 8;
    }

    /** Whether an address without tag lies in the range. */
    public boolean contains(long canonical) {
        long rest = canonical >> inputBits();
        return only || !high ? canonical >>> inputBits() == 0 : rest == -1;
    }

    /** The fields that are looked at before a TLB is, as a number that is equal when they are. */
    int signature() {
        return size
                | bit(userDisabled, 6)
                | bit(topByteIgnored, 7)
                | bit(tagsOnlyData, 8)
                | bit(sizeValid, SIGNATURE_BITS - 1);
    }

    private static int bit(boolean flag, int place) {
        return flag ? 1 << place : 0;
    }
}
