package worldswitch.emulator.mmu.tlb;

import worldswitch.emulator.mmu.regime.Regime;

/** What a TLB entry translates: virtual addresses of a regime, or intermediate physical addresses. */
public enum Space {
    EL10,
    EL2,
    EL20,
    STAGE_TWO;

    private static final Space[] OF_REGIME = {EL10, EL2, EL20};

    /** The space of a regime's virtual addresses. */
    public static Space of(Regime regime) {
        return OF_REGIME[regime.ordinal()];
    }
}
