package worldswitch.emulator.mmu.walk;

import worldswitch.emulator.memory.PhysicalMemory;
import worldswitch.emulator.mmu.regime.HypervisorControls;
import worldswitch.emulator.mmu.regime.StageOneControls;
import worldswitch.emulator.mmu.regime.TranslationControls;

/**
 * The translation of an address, from the access to a physical address or a fault.
 *
 * <p>Three customers use this one walk, so that they cannot disagree: a TLB that misses, an address translation
 * instruction that reports to PAR_EL1, and a viewer that wants to know why. The viewer passes a {@link WalkTrace}, which is
 * told of every step and keeps the walk from leaving marks in the tables.
 *
 * <p>The phases, in the order in which the Arm ARM ranks their faults (D8.15 "Memory aborts"):
 *
 * <ol>
 *   <li><b>Range.</b> Bit 55 chooses the range of the regime, {@link worldswitch.emulator.mmu.regime.AddressRange}: is the
 *       address inside it, are walks of it enabled, is the table's address one that IPS allows?
 *   <li><b>Tables of stage 1</b>, {@link TableWalk}. In EL1&amp;0 under stage 2 each descriptor's address is itself an
 *       intermediate physical address, so that {@link StageTwoWalk} runs for each; its faults are faults on the walk.
 *   <li><b>The leaf of stage 1</b>, {@link StageOneWalk}: access flag (set by hardware where TCR_ELx.HA says so), memory
 *       attributes, permissions of the leaf and of the tables above it ({@link Permissions}), alignment if it is Device
 *       memory, and the check of the access. A write to a clean page makes its descriptor dirty.
 *   <li><b>Stage 2 of the output</b>, {@link StageTwoWalk}, with the same phases.
 *   <li><b>Combination</b>: the span is the smaller of both, the {@link MemoryAttributes} are the stricter of both.
 * </ol>
 *
 * <p>A translation that a TLB holds goes through {@link #recheck} instead, which repeats only the checks.
 *
 * <p>Not threadsafe: belongs to the machine's thread.
 */
public final class TranslationWalk implements TableWalk.Placement {
    private final TranslationControls controls;
    private final StageOneWalk stageOne;
    private final StageTwoWalk stageTwo;

    /** Why the last translation failed. */
    public final Fault fault = new Fault();

    private AccessDescriptor access = new AccessDescriptor();
    private WalkTrace trace = WalkTrace.NONE;

    /**
     * Makes a walk.
     *
     * @param cache where stage 2 keeps its own translations
     */
    public TranslationWalk(PhysicalMemory memory, TranslationControls controls, StageTwoCache cache) {
        this.controls = controls;
        this.stageOne = new StageOneWalk(memory, this, fault);
        this.stageTwo = new StageTwoWalk(memory, controls, cache, fault);
    }

    /**
     * Translates through both stages, as far as the regime has them.
     *
     * @return false if {@link #fault} was filled in
     */
    public boolean translate(AccessDescriptor from, Translation result) {
        return translate(from, result, true, WalkTrace.NONE);
    }

    /**
     * Translates through stage 1, and on demand through stage 2; the table walk itself always goes through stage 2.
     *
     * @return false if {@link #fault} was filled in
     */
    public boolean translate(AccessDescriptor from, Translation result, boolean bothStages, WalkTrace to) {
        access = from;
        trace = to;
        boolean done = stageOne(result) && (!bothStages || !hasStageTwo() || stageTwo(result));
        if (done) {
            result.shareability = MemoryAttributes.effectiveShareability(result.attributes, result.shareability);
        } else {
            trace.fault(fault);
        }
        return done;
    }

    private boolean hasStageTwo() {
        return controls.hasStageTwo(access.regime);
    }

    private boolean stageOne(Translation result) {
        if (!stageOne.translate(access, controls.stageOne(access.regime), result, trace)) {
            return false;
        }
        trace.output(1, result.level, result.physical(access.address), result);
        return true;
    }

    private boolean stageTwo(Translation result) {
        long ipa = result.intermediate(access.address);
        if (!stageTwo.translate(ipa, access, StageTwoWalk.Purpose.ACCESS, trace)) {
            return false;
        }
        combine(result, ipa, stageTwo.found);
        return true;
    }

    private void combine(Translation result, long ipa, Translation second) {
        HypervisorControls hypervisor = controls.hypervisor();
        int attributes = MemoryAttributes.combine(result.attributes, second.attributes, hypervisor.forcesWriteBack());
        boolean uncached = access.fetches() ? hypervisor.instructionCacheDisabled() : hypervisor.dataCacheDisabled();
        result.attributes =
                uncached && !MemoryAttributes.device(attributes) ? MemoryAttributes.NON_CACHEABLE : attributes;
        result.shareability = MemoryAttributes.combineShareability(result.shareability, second.shareability);
        long page = -1L << Math.min(result.shift, second.shift);
        result.input |= ipa - result.ipa & page;
        result.ipa = ipa & page;
        result.output = second.physical(ipa) & page;
        result.shift = Math.min(result.shift, second.shift);
        result.stageTwoLevel = second.stageTwoLevel;
        result.properties |= second.properties;
    }

    /**
     * Checks an access against a translation found earlier: permissions may differ from access to access, and controls
     * may have changed.
     *
     * @return false if {@link #fault} was filled in
     */
    public boolean recheck(AccessDescriptor from, Translation known) {
        StageOneControls first = controls.stageOne(from.regime);
        if (!stageOne.check(from, first, known)) {
            return false;
        }
        if (!known.is(Properties.STAGE_TWO)) {
            return true;
        }
        Rule rule = Alignment.checkDevice(from, known.is(Properties.STAGE_TWO_DEVICE));
        if (rule == null) {
            rule = Permissions.checkStageTwo(known.properties, from);
        }
        return rule == null
                || fault.stageTwo(
                        rule, known.stageTwoLevel, from, known.intermediate(from.address), controls.hypervisor());
    }

    /**
     * Checks what comes before any TLB: whether the address lies in its range, and for EL0 whether that is open to it.
     *
     * @return false if {@link #fault} was filled in
     */
    public boolean checkRange(AccessDescriptor from) {
        Rule rule = StageOneWalk.refusesRange(controls.stageOne(from.regime).range(from.address), from);
        return rule == null || fault.stageOne(rule, 0, from);
    }

    @Override
    public long locate(long address, int level, boolean write) {
        if (!hasStageTwo()) {
            return address;
        }
        StageTwoWalk.Purpose purpose =
                write ? StageTwoWalk.Purpose.DESCRIPTOR_UPDATE : StageTwoWalk.Purpose.DESCRIPTOR_READ;
        return stageTwo.translate(address, access, purpose, trace) ? stageTwo.found.physical(address) : NOWHERE;
    }

    @Override
    public boolean refuse(Rule rule, int level) {
        return fault.stageOne(rule, level, access);
    }
}
