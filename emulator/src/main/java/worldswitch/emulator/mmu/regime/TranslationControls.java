package worldswitch.emulator.mmu.regime;

import worldswitch.emulator.sysreg.EffectiveListener;
import worldswitch.emulator.sysreg.RegisterFile;

/**
 * The control fields of every regime of one processor, decoded when one of the registers has changed and not before.
 *
 * <p>Goes by effective values only, so that translation sees a register when the synchronisation model lets it.
 */
public final class TranslationControls {
    private final RegisterFile registers;
    private final TranslationSupport support = new TranslationSupport();
    private final HypervisorControls hypervisor = new HypervisorControls();
    private final StageOneControls[] stageOne = new StageOneControls[Regime.values().length];
    private final StageTwoControls stageTwo = new StageTwoControls();
    private boolean stale = true;

    /** Decodes the registers of a processor as they are when first asked; {@link #follow} makes it keep up with them. */
    public TranslationControls(RegisterFile registers) {
        this.registers = registers;
        for (Regime regime : Regime.values()) {
            stageOne[regime.ordinal()] = new StageOneControls(regime);
        }
    }

    /** Decodes anew after every change of a control register from now on, and runs an action at each. */
    public void follow(Runnable action) {
        EffectiveListener listener = register -> {
            stale = true;
            action.run();
        };
        for (StageOneControls controls : stageOne) {
            registers.listen(listener, controls.registers());
        }
        registers.listen(listener, HypervisorControls.HCR_EL2, StageTwoControls.VTCR_EL2, StageTwoControls.VTTBR_EL2);
    }

    private void fresh() {
        if (stale) {
            stale = false;
            support.refresh(registers);
            hypervisor.refresh(registers);
            stageTwo.refresh(registers, support);
            for (StageOneControls controls : stageOne) {
                controls.refresh(registers, hypervisor, support);
            }
        }
    }

    /** What HCR_EL2 says. */
    public HypervisorControls hypervisor() {
        fresh();
        return hypervisor;
    }

    /** The stage 1 controls of a regime. */
    public StageOneControls stageOne(Regime regime) {
        fresh();
        return stageOne[regime.ordinal()];
    }

    /** The stage 2 controls. */
    public StageTwoControls stageTwo() {
        fresh();
        return stageTwo;
    }

    /** Whether a regime has a stage 2 that is on. */
    public boolean hasStageTwo(Regime regime) {
        return regime == Regime.EL10 && hypervisor().stageTwo();
    }
}
