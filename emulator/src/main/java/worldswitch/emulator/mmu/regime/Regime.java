package worldswitch.emulator.mmu.regime;

/** A stage 1 translation regime (Arm ARM, D8.1 "Translation regimes"). */
public enum Regime {
    /** EL1 and the EL0 below it; the only one with a stage 2. */
    EL10("EL1&0", 1, true, "EL1", "TCR_EL1"),
    /** EL2 with HCR_EL2.E2H=0: one address range, no EL0. */
    EL2("EL2", 2, false, "EL2", "TCR_EL2{E2H=0}"),
    /** EL2 with HCR_EL2.E2H=1, and with TGE=1 too the EL0 below it. */
    EL20("EL2&0", 2, true, "EL2", "TCR_EL2{E2H=1}");

    private final String text;
    private final int level;
    private final boolean unprivileged;
    private final String suffix;
    private final String translationControl;

    Regime(String text, int level, boolean unprivileged, String suffix, String translationControl) {
        this.text = text;
        this.level = level;
        this.unprivileged = unprivileged;
        this.suffix = suffix;
        this.translationControl = translationControl;
    }

    /** The exception level that controls the regime and takes its faults, before routing. */
    public int level() {
        return level;
    }

    /** Whether EL0 uses it too: two address ranges, ASIDs, and permissions of two kinds. */
    public boolean hasUnprivileged() {
        return unprivileged;
    }

    /** The name of a control register of the regime, {@code SCTLR_EL1} for {@code SCTLR}. */
    public String register(String stem) {
        return stem + "_" + suffix;
    }

    /** The qualified name of a field of the regime's TCR_ELx, in the right layout. */
    public String translationControlField(String field) {
        return translationControl + "." + field;
    }

    /** The name as Arm writes it, {@code EL1&0}. */
    @Override
    public String toString() {
        return text;
    }
}
