package worldswitch.emulator.mmu.explain;

import org.jspecify.annotations.Nullable;
import worldswitch.emulator.memory.PhysicalMemory;
import worldswitch.emulator.mmu.MemoryContext;
import worldswitch.emulator.mmu.access.Accesses;
import worldswitch.emulator.mmu.access.ProcessorMemory;
import worldswitch.emulator.mmu.regime.StageOneControls;
import worldswitch.emulator.mmu.regime.TranslationControls;
import worldswitch.emulator.mmu.tlb.Space;
import worldswitch.emulator.mmu.walk.AccessDescriptor;
import worldswitch.emulator.mmu.walk.StageTwoCache;
import worldswitch.emulator.mmu.walk.Translation;
import worldswitch.emulator.mmu.walk.TranslationWalk;

/**
 * Explains translations: runs the walk of the machine itself with a trace that takes notes, and asks the TLB whether it
 * holds something else.
 *
 * <p>Leaves no mark: no TLB is filled, no descriptor updated, no abort thrown. Must be called on the machine's thread,
 * while it stands still.
 */
public final class TranslationExplainer {
    private final @Nullable ProcessorMemory memory;
    private final TranslationControls controls;
    private final TranslationWalk walk;

    /** Explains the translations of a processor. */
    public TranslationExplainer(PhysicalMemory physical, ProcessorMemory memory) {
        this(physical, memory.translator().controls(), memory);
    }

    /** Explains what tables and registers say, where there is no TLB that could say otherwise. */
    public TranslationExplainer(PhysicalMemory physical, TranslationControls controls) {
        this(physical, controls, null);
    }

    private TranslationExplainer(
            PhysicalMemory physical, TranslationControls controls, @Nullable ProcessorMemory memory) {
        this.memory = memory;
        this.controls = controls;
        this.walk = new TranslationWalk(physical, controls, StageTwoCache.NONE);
    }

    /** The answer to a question. */
    public Explanation explain(Question question) {
        AccessDescriptor access = new Accesses(contextOf(question), controls)
                .describe(question.address(), question.size(), question.flags());
        Notes notes = new Notes(access);
        Translation result = new Translation();
        boolean allowed = walk.translate(access, result, true, notes);
        if (!allowed) {
            return new Explanation(notes.steps(), false, 0, "", notes.verdict(), walk.fault.reason(access), null);
        }
        long physical = result.physical(question.address());
        String attributes = AttributeWords.of(result.attributes, result.shareability);
        String verdict = "0x%x is physical address 0x%x, %s".formatted(question.address(), physical, attributes);
        return new Explanation(notes.steps(), true, physical, attributes, verdict, null, stale(access, physical));
    }

    /** The physical address that a TLB holds instead of the one the tables give. */
    private @Nullable Long stale(AccessDescriptor access, long physical) {
        StageOneControls stageOne = controls.stageOne(access.regime);
        if (memory == null || !stageOne.enabled()) {
            return null;
        }
        long address = stageOne.range(access.address).canonical(access.address, access.fetches());
        int vmid = memory.translator().vmid(access.regime);
        Translation held =
                memory.buffers().find(access.fetches(), Space.of(access.regime), vmid, stageOne.asid(), address);
        return held == null || held.physical(address) == physical ? null : (Long) held.physical(address);
    }

    private static MemoryContext contextOf(Question question) {
        return new MemoryContext() {
            @Override
            public int el() {
                return question.el();
            }

            @Override
            public boolean pan() {
                return question.pan();
            }

            @Override
            public boolean uao() {
                return false;
            }
        };
    }
}
