package worldswitch.emulator.mmu.tlb;

import org.jspecify.annotations.Nullable;
import worldswitch.emulator.memory.PhysicalMemory;
import worldswitch.emulator.mmu.regime.Regime;
import worldswitch.emulator.mmu.regime.StageOneControls;
import worldswitch.emulator.mmu.regime.TranslationControls;
import worldswitch.emulator.mmu.walk.AccessDescriptor;
import worldswitch.emulator.mmu.walk.Alignment;
import worldswitch.emulator.mmu.walk.Properties;
import worldswitch.emulator.mmu.walk.Rule;
import worldswitch.emulator.mmu.walk.Translation;
import worldswitch.emulator.mmu.walk.TranslationWalk;

/**
 * The translation of accesses as a processor does it: from a TLB if it can, by a walk if it must.
 *
 * <p>A translation once held is used until it is invalidated or replaced, whatever happens to the tables; only the checks
 * of permission are made anew for each access.
 */
public final class Translator {
    private final TranslationControls controls;
    private final TranslationBuffers buffers;
    private final Translation walked = new Translation();

    /** The walk, which after a failure says why in its fault. */
    public final TranslationWalk walk;

    /** Makes a translator of a processor. */
    public Translator(PhysicalMemory memory, TranslationControls controls, TranslationBuffers buffers) {
        this.controls = controls;
        this.buffers = buffers;
        this.walk = new TranslationWalk(memory, controls, buffers);
    }

    /** The control fields. */
    public TranslationControls controls() {
        return controls;
    }

    /**
     * Translates and checks an access.
     *
     * @return the translation, valid until the next call; null if the walk's fault was filled in
     */
    public @Nullable Translation resolve(AccessDescriptor access) {
        StageOneControls stageOne = controls.stageOne(access.regime);
        Rule misaligned = Alignment.check(access, stageOne);
        if (misaligned != null) {
            walk.fault.stageOne(misaligned, 0, access);
            return null;
        }
        if (!stageOne.enabled()) {
            return walk.translate(access, walked) ? walked : null;
        }
        return walk.checkRange(access) ? lookUp(access, stageOne) : null;
    }

    private @Nullable Translation lookUp(AccessDescriptor access, StageOneControls stageOne) {
        Space space = Space.of(access.regime);
        int vmid = vmid(access.regime);
        long address = stageOne.range(access.address).canonical(access.address, access.fetches());
        Translation known = buffers.find(access.fetches(), space, vmid, stageOne.asid(), address);
        if (known != null && !mustBecomeDirty(known, access)) {
            return walk.recheck(access, known) ? known : null;
        }
        if (!walk.translate(access, walked)) {
            return null;
        }
        return buffers.hold(access.fetches(), space, vmid, stageOne.asid(), walked);
    }

    private static boolean mustBecomeDirty(Translation known, AccessDescriptor access) {
        return access.dirties() && known.is(Properties.CLEAN | Properties.STAGE_TWO_CLEAN);
    }

    /** The VMID that tags translations of a regime: the present one, whether stage 2 is on or not. */
    public int vmid(Regime regime) {
        return regime == Regime.EL10 ? controls.stageTwo().vmid() : 0;
    }
}
