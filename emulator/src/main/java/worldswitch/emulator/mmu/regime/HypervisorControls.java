package worldswitch.emulator.mmu.regime;

import worldswitch.emulator.sysreg.RegisterFile;
import worldswitch.emulator.sysreg.catalogue.Catalogue;

/** What HCR_EL2 says about translation, with the combinations in which Arm has one field override another. */
public final class HypervisorControls {
    static final int HCR_EL2 = Catalogue.index("HCR_EL2");

    private static final long VM = Catalogue.mask("HCR_EL2.VM");
    private static final long DC = Catalogue.mask("HCR_EL2.DC");
    private static final long TGE = Catalogue.mask("HCR_EL2.TGE");
    private static final long E2H = Catalogue.mask("HCR_EL2.E2H");
    private static final long PTW = Catalogue.mask("HCR_EL2.PTW");
    private static final long FWB = Catalogue.mask("HCR_EL2.FWB");
    private static final long CD = Catalogue.mask("HCR_EL2.CD");
    private static final long ID = Catalogue.mask("HCR_EL2.ID");
    private static final long FB = Catalogue.mask("HCR_EL2.FB");
    private static final long NV = Catalogue.mask("HCR_EL2.NV");
    private static final long NV1 = Catalogue.mask("HCR_EL2.NV1");

    private long value;

    void refresh(RegisterFile registers) {
        value = registers.effective(HCR_EL2);
    }

    /** The regime that an exception level translates in. */
    public Regime regime(int el) {
        return switch (el) {
            case 2 -> hypervisor();
            case 1 -> Regime.EL10;
            default -> host() ? Regime.EL20 : Regime.EL10;
        };
    }

    /** The regime of EL2. */
    public Regime hypervisor() {
        return is(E2H) ? Regime.EL20 : Regime.EL2;
    }

    /** Whether EL0 belongs to a host at EL2: E2H and TGE are both 1. */
    public boolean host() {
        return is(E2H) && is(TGE);
    }

    /** Whether TGE routes general exceptions to EL2; stage 1 of EL1&0 is off then. */
    public boolean trapsGeneralExceptions() {
        return is(TGE);
    }

    /** Whether stage 1 of EL1&0 is off and its default is Normal memory. */
    public boolean defaultCacheable() {
        return is(DC) && !host();
    }

    /** Whether stage 2 of EL1&0 is on: DC makes VM behave as 1. */
    public boolean stageTwo() {
        return (is(VM) || is(DC)) && !host();
    }

    /** Whether VM itself has stage 2 on, not DC in its stead. */
    public boolean virtualised() {
        return is(VM);
    }

    /** Whether a stage 1 walk must not touch what stage 2 says is Device memory. */
    public boolean protectsWalks() {
        return is(PTW);
    }

    /** Whether stage 2 attributes override those of stage 1 (FEAT_S2FWB). */
    public boolean forcesWriteBack() {
        return is(FWB);
    }

    /** Whether stage 2 makes data accesses Non-cacheable. */
    public boolean dataCacheDisabled() {
        return is(CD);
    }

    /** Whether stage 2 makes instruction fetches Non-cacheable. */
    public boolean instructionCacheDisabled() {
        return is(ID);
    }

    /** Whether maintenance by EL1 is broadcast in the Inner Shareable domain. */
    public boolean forcesBroadcast() {
        return is(FB) && !host();
    }

    /** Whether EL1 is a guest hypervisor without E2H (NV and NV1), which has no EL0 in its own view of its tables. */
    public boolean nestedWithoutHost() {
        return is(NV) && is(NV1);
    }

    private boolean is(long mask) {
        return (value & mask) != 0;
    }
}
