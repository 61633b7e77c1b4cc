package worldswitch.emulator.mmu.tlb;

import org.jspecify.annotations.Nullable;
import worldswitch.emulator.mmu.walk.StageTwoCache;
import worldswitch.emulator.mmu.walk.Translation;
import worldswitch.emulator.state.StateTape;
import worldswitch.emulator.state.Stateful;

/**
 * The translation lookaside buffers of one processor.
 *
 * <p>Fetches have their own, so that it does not matter how often an engine asks for the address of an instruction. What
 * data and fetches find is the combination of both stages; stage 2 keeps a third buffer for itself, which serves the walks
 * of stage 1. An operation for stage 2 alone therefore leaves combined translations as they are, as the architecture lets
 * it: a hypervisor has to follow it by one for stage 1.
 */
public final class TranslationBuffers implements StageTwoCache, Stateful {
    private static final int DATA = 4096;
    private static final int INSTRUCTIONS = 1024;
    private static final int STAGE_TWO = 2048;

    private final Tlb data;
    private final Tlb instructions;
    private final Tlb stageTwo;
    private final Copies copies;

    /** Whoever keeps copies of what is held here, to be faster. */
    public interface Copies {
        /** Translations of some input addresses are no longer held. */
        void drop(long input, int shift);

        /** Translations of a space are no longer held. */
        void drop(Space space);

        /** What the present instruction was fetched by may be no longer held. */
        default void dropFetched() {}
    }

    /** Makes empty buffers. */
    public TranslationBuffers(Copies copies) {
        this.copies = copies;
        data = new Tlb(DATA, copies::drop);
        instructions = new Tlb(INSTRUCTIONS, (input, shift) -> {
            copies.drop(input, shift);
            copies.dropFetched();
        });
        stageTwo = new Tlb(STAGE_TWO, (ipa, shift) -> {
            copies.drop(Space.STAGE_TWO);
            copies.dropFetched();
        });
    }

    /** The translation of a virtual address; null if none is held. */
    public @Nullable Translation find(boolean fetch, Space space, int vmid, int asid, long address) {
        return (fetch ? instructions : data).find(space, vmid, asid, address);
    }

    /** Holds a translation from now on. */
    public Translation hold(boolean fetch, Space space, int vmid, int asid, Translation found) {
        return (fetch ? instructions : data).hold(space, vmid, asid, found);
    }

    @Override
    public boolean find(int vmid, long ipa, Translation into) {
        Translation known = stageTwo.find(Space.STAGE_TWO, vmid, 0, ipa);
        if (known == null) {
            return false;
        }
        into.set(known);
        return true;
    }

    @Override
    public void keep(int vmid, Translation found) {
        stageTwo.hold(Space.STAGE_TWO, vmid, 0, found);
    }

    /** Removes what an invalidation names, from these buffers and their copies. */
    public void invalidate(Invalidation which) {
        if (which.space() == Space.STAGE_TWO) {
            stageTwo.invalidate(which);
        } else {
            data.invalidate(which);
            instructions.invalidate(which);
        }
        if (which.everyAddress() || which.space() == Space.STAGE_TWO) {
            copies.drop(which.space());
        }
        copies.dropFetched();
    }

    @Override
    public void state(StateTape tape) {
        data.state(tape);
        instructions.state(tape);
        stageTwo.state(tape);
        if (tape.playing()) {
            for (Space space : Space.values()) {
                copies.drop(space);
            }
        }
    }
}
