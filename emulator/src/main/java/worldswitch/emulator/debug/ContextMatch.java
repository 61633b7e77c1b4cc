package worldswitch.emulator.debug;

import worldswitch.emulator.sysreg.RegisterFile;
import worldswitch.emulator.sysreg.catalogue.Catalogue;

/**
 * Compares the context that a processor executes in with what a context-aware breakpoint holds: context IDs and the VMID
 * (AArch64.BreakpointValueMatch of the Arm ARM).
 */
final class ContextMatch {
    private static final int CONTEXT_EL1 = Catalogue.index("CONTEXTIDR_EL1");
    private static final int CONTEXT_EL2 = Catalogue.index("CONTEXTIDR_EL2");
    private static final int VTTBR = Catalogue.index("VTTBR_EL2");
    private static final int VMID_SHIFT = Long.numberOfTrailingZeros(Catalogue.mask("VTTBR_EL2.VMID"));
    private static final int VTCR = Catalogue.index("VTCR_EL2");
    private static final long VS = Catalogue.mask("VTCR_EL2.VS");
    private static final int HCR = Catalogue.index("HCR_EL2");
    private static final long E2H = Catalogue.mask("HCR_EL2.E2H");
    private static final long TGE = Catalogue.mask("HCR_EL2.TGE");
    private static final int PFR0 = Catalogue.index("ID_AA64PFR0_EL1");
    private static final long HYPERVISOR = Catalogue.mask("ID_AA64PFR0_EL1.EL2");
    private static final int LONG_VMID = 0xffff;
    private static final int SHORT_VMID = 0xff;

    private final RegisterFile registers;
    private final boolean hasSecondContext;
    private final boolean hasLongVmid;

    ContextMatch(RegisterFile registers) {
        this.registers = registers;
        hasSecondContext = registers.features().has("FEAT_VHE");
        hasLongVmid = registers.features().has("FEAT_VMID16");
    }

    /** The registers besides the breakpoint's own that matter. */
    static int[] registers() {
        return new int[] {CONTEXT_EL1, CONTEXT_EL2, VTTBR, VTCR, HCR};
    }

    /**
     * Whether a breakpoint of a type that compares contexts matches at a level.
     *
     * @param type DBGBCR&lt;n&gt;_EL1.BT, without its lowest bit, which says whether it is linked to
     * @param value DBGBVR&lt;n&gt;_EL1
     */
    boolean matches(int type, long value, int level) {
        return switch (type) {
            case 0b0010 -> hasPresentContext((int) value, level);
            case 0b0110 -> hasSecondContext && hasFirstContext((int) value, level);
            case 0b1000 -> hasVmid(value, level);
            case 0b1010 -> hasVmid(value, level) && hasFirstContext((int) value, level);
            case 0b1100 -> hasSecondContext(value);
            case 0b1110 -> hasSecondContext(value) && hasFirstContext((int) value, level);
            default -> false;
        };
    }

    private boolean hasPresentContext(int context, int level) {
        return inHost(level)
                ? (int) registers.effective(CONTEXT_EL2) == context
                : level < 2 && (int) registers.effective(CONTEXT_EL1) == context;
    }

    private boolean hasFirstContext(int context, int level) {
        return level < 2 && !inHost(level) && (int) registers.effective(CONTEXT_EL1) == context;
    }

    private boolean hasSecondContext(long value) {
        return hasSecondContext
                && hasHypervisor()
                && (int) (value >>> Integer.SIZE) == (int) registers.effective(CONTEXT_EL2);
    }

    private boolean hasVmid(long value, int level) {
        int mask = hasLongVmid && (registers.effective(VTCR) & VS) != 0 ? LONG_VMID : SHORT_VMID;
        long difference = registers.effective(VTTBR) >>> VMID_SHIFT ^ value >>> Integer.SIZE;
        return level < 2 && hasHypervisor() && !inHost(level) && (difference & mask) == 0;
    }

    private boolean hasHypervisor() {
        return (registers.direct(PFR0) & HYPERVISOR) != 0;
    }

    private boolean inHost(int level) {
        long hcr = registers.effective(HCR);
        return level == 2 ? (hcr & E2H) != 0 : level == 0 && (hcr & (E2H | TGE)) == (E2H | TGE);
    }
}
