package worldswitch.emulator.mmu.regime;

/**
 * One of the address ranges of a stage 1 regime: the low one, translated from TTBR0_ELx, or the high one, from TTBR1_ELx.
 *
 * <p>Mutable: its {@link StageOneControls} fill it when a register has changed.
 */
public final class AddressRange {
    private static final int SMALLEST = 64 - 48;
    private static final int LARGEST = 48;
    private static final int TAG = 0xff;

    private final boolean high;
    private final boolean only;
    private int size;
    private long table;
    private boolean disabled;
    private boolean userDisabled;
    private boolean topByteIgnored;
    private boolean tagsOnlyData;
    private boolean hierarchyDisabled;

    AddressRange(boolean high, boolean only) {
        this.high = high;
        this.only = only;
    }

    void refresh(RangeFields fields, long tcr, long ttbr) {
        size = (int) fields.size().get(tcr);
        table = ttbr;
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

    /** Bits of an input address: 64 - TnSZ. */
    public int inputBits() {
        return 64 - size;
    }

    /** Whether TnSZ is a size that the 4 KiB granule has (FEAT_TTST); with another, every access faults. */
    public boolean sizeValid() {
        return size >= SMALLEST && size <= LARGEST;
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

    /** The level of the first table: what is left of the input address at 9 bits a level above the page. */
    public int startLevel() {
        return 3 - (inputBits() - 13) / 9;
    }

    /** Bits [47:1] of TTBRn_ELx, aligned to the size of the first table. */
    public long table() {
        int entries = inputBits() - (3 - startLevel()) * 9 - 12;
        return table & 0xffff_ffff_fffeL & -1L << entries + 3;
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
        return size | bit(userDisabled, 6) | bit(topByteIgnored, 7) | bit(tagsOnlyData, 8);
    }

    private static int bit(boolean flag, int place) {
        return flag ? 1 << place : 0;
    }
}
