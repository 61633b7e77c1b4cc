package worldswitch.emulator.mmu.regime;

import org.jspecify.annotations.Nullable;
import worldswitch.emulator.sysreg.RegisterFile;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.emulator.sysreg.catalogue.Field;

/**
 * What controls stage 1 of one regime: SCTLR_ELx, TCR_ELx, TTBRn_ELx and MAIR_ELx as indirect reads see them.
 *
 * <p>Mutable: {@link TranslationControls} refreshes it when a register has changed.
 */
public final class StageOneControls {
    private static final long BIG_ENDIAN = Catalogue.mask("SCTLR_EL1.EE");
    private static final long USER_BIG_ENDIAN = Catalogue.mask("SCTLR_EL1.E0E");
    private static final long MMU = Catalogue.mask("SCTLR_EL1.M");
    private static final long ALIGNMENT = Catalogue.mask("SCTLR_EL1.A");
    private static final long CACHE = Catalogue.mask("SCTLR_EL1.C");
    private static final long INSTRUCTION_CACHE = Catalogue.mask("SCTLR_EL1.I");
    private static final long ENHANCED_PAN = Catalogue.mask("SCTLR_EL1.EPAN");
    private static final long WXN = Catalogue.mask("SCTLR_EL1.WXN");
    private static final long NO_ALIGNMENT_ABORT = Catalogue.mask("SCTLR_EL1.nAA");
    private static final Field ASID = Catalogue.field("TTBR0_EL1.ASID");

    private final Regime regime;
    private final int sctlrIndex;
    private final int tcrIndex;
    private final int mairIndex;
    private final int lowTableIndex;
    private final int highTableIndex;
    private final Field wideDescriptors;
    private final Field hardwareAccess;
    private final Field hardwareDirty;
    private final @Nullable Field asidFromHigh;
    private final @Nullable Field wideAsid;
    private final RangeFields lowFields;
    private final RangeFields highFields;
    private final AddressRange low;
    private final AddressRange high;

    private long sctlr;
    private long tcr;
    private long mair;
    private int asid;
    private int physicalBits;
    private boolean enabled;
    private boolean nested;
    private boolean defaultCacheable;

    StageOneControls(Regime regime) {
        this.regime = regime;
        boolean two = regime.hasUnprivileged();
        sctlrIndex = Catalogue.index(regime.register("SCTLR"));
        tcrIndex = Catalogue.index(regime.register("TCR"));
        mairIndex = Catalogue.index(regime.register("MAIR"));
        lowTableIndex = Catalogue.index(regime.register("TTBR0"));
        highTableIndex = Catalogue.index(regime.register("TTBR1"));
        wideDescriptors = field("DS");
        hardwareAccess = field("HA");
        hardwareDirty = field("HD");
        asidFromHigh = two ? field("A1") : null;
        wideAsid = two ? field("AS") : null;
        lowFields = RangeFields.of(regime, 0);
        highFields = RangeFields.of(regime, 1);
        low = new AddressRange(false, !two);
        high = new AddressRange(true, !two);
    }

    private Field field(String name) {
        return Catalogue.field(regime.translationControlField(name));
    }

    int[] registers() {
        return new int[] {sctlrIndex, tcrIndex, mairIndex, lowTableIndex, highTableIndex};
    }

    void refresh(RegisterFile registers, HypervisorControls hypervisor, TranslationSupport support) {
        physicalBits = support.physicalBits();
        sctlr = registers.effective(sctlrIndex);
        tcr = registers.effective(tcrIndex);
        mair = registers.effective(mairIndex);
        long lowTable = registers.effective(lowTableIndex);
        long highTable = registers.effective(highTableIndex);
        low.refresh(lowFields, tcr, lowTable, support);
        if (regime.hasUnprivileged()) {
            high.refresh(highFields, tcr, highTable, support);
        }
        asid = regime.hasUnprivileged() ? asid(is(asidFromHigh) ? highTable : lowTable) : 0;
        defaultCacheable = regime == Regime.EL10 && hypervisor.defaultCacheable();
        boolean off = defaultCacheable || regime == Regime.EL10 && hypervisor.trapsGeneralExceptions();
        enabled = (sctlr & MMU) != 0 && !off;
        nested = regime == Regime.EL10 && hypervisor.nestedWithoutHost();
    }

    private int asid(long table) {
        return asidOf((int) ASID.get(table));
    }

    /** An address space identifier as wide as TCR_ELx.AS lets it be. */
    public int asidOf(int wide) {
        return is(wideAsid) ? wide : wide & 0xff;
    }

    private boolean is(@Nullable Field field) {
        return field != null && field.get(tcr) != 0;
    }

    /** The regime that these control. */
    public Regime regime() {
        return regime;
    }

    /** Whether stage 1 is on. */
    public boolean enabled() {
        return enabled;
    }

    /** Whether, stage 1 being off, everything is Normal memory (HCR_EL2.DC). */
    public boolean defaultCacheable() {
        return defaultCacheable;
    }

    /** The range that an address falls into by its bit 55; a regime without EL0 has but one. */
    public AddressRange range(long address) {
        return regime.hasUnprivileged() && (address >> 55 & 1) != 0 ? high : low;
    }

    /** Whether TCR_ELx.DS=1, so that 4 KiB and 16 KiB granules have 52-bit addresses (FEAT_LPA2). */
    public boolean wideDescriptors() {
        return wideDescriptors.get(tcr) != 0;
    }

    /** Bits of a physical address of the processor. */
    public int physicalBits() {
        return physicalBits;
    }

    /** The address space identifier in use; 0 in a regime that has none. */
    public int asid() {
        return asid;
    }

    /** The attributes at an index of MAIR_ELx. */
    public int attributes(int index) {
        return (int) (mair >>> 8 * index) & 0xff;
    }

    /** Whether hardware sets the access flag. */
    public boolean managesAccessFlag() {
        return hardwareAccess.get(tcr) != 0;
    }

    /** Whether hardware manages dirty state, too. */
    public boolean managesDirtyState() {
        return managesAccessFlag() && hardwareDirty.get(tcr) != 0;
    }

    /** Whether table descriptors, and data of the privileged level, are big-endian. */
    public boolean bigEndian() {
        return (sctlr & BIG_ENDIAN) != 0;
    }

    /** Whether data accesses of an exception level are big-endian. */
    public boolean bigEndian(int el) {
        return (sctlr & (el == 0 ? USER_BIG_ENDIAN : BIG_ENDIAN)) != 0;
    }

    /** Whether every unaligned access faults. */
    public boolean checksAlignment() {
        return (sctlr & ALIGNMENT) != 0;
    }

    /** Whether unaligned ordered accesses that leave a 16-byte quantity are let through (FEAT_LSE2). */
    public boolean relaxesOrdered() {
        return (sctlr & NO_ALIGNMENT_ABORT) != 0;
    }

    /** Whether data accesses to Normal memory may be cached. */
    public boolean cacheable() {
        return (sctlr & CACHE) != 0;
    }

    /** Whether instruction fetches may be cached. */
    public boolean instructionCacheable() {
        return (sctlr & INSTRUCTION_CACHE) != 0;
    }

    /** Whether PSTATE.PAN keeps off what EL0 can only execute, too (FEAT_PAN3). */
    public boolean enhancesPan() {
        return (sctlr & ENHANCED_PAN) != 0;
    }

    /** Whether what is writable is not executable. */
    public boolean writeImpliesExecuteNever() {
        return (sctlr & WXN) != 0;
    }

    /** Whether the tables are those of a guest hypervisor without E2H (HCR_EL2.NV and NV1): PXN in place of UXN, no EL0. */
    public boolean nested() {
        return nested;
    }

    /** The controls that are looked at before a TLB is, or after it, but for byte order, as a number that is equal when they are. */
    public long signature() {
        long ranges = low.signature()
                | (regime.hasUnprivileged() ? (long) high.signature() << AddressRange.SIGNATURE_BITS : 0);
        return ranges << 5
                | (nested ? 16 : 0)
                | (enabled ? 1 : 0)
                | (checksAlignment() ? 2 : 0)
                | (enhancesPan() ? 4 : 0)
                | (writeImpliesExecuteNever() ? 8 : 0);
    }
}
