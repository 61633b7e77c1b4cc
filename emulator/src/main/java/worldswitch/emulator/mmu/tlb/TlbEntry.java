package worldswitch.emulator.mmu.tlb;

import worldswitch.emulator.mmu.walk.Properties;
import worldswitch.emulator.mmu.walk.Translation;
import worldswitch.emulator.state.PackedWord;
import worldswitch.emulator.state.StateTape;
import worldswitch.emulator.state.Stateful;

/** A translation with the tags that say for whom it holds. */
final class TlbEntry implements Stateful {
    private static final Space[] SPACES = Space.values();

    /** Whether the entry holds anything. */
    boolean valid;
    /** The regime, or stage 2. */
    Space space = Space.EL2;
    /** The virtual machine; 0 in a regime without. */
    int vmid;
    /** The address space; of no importance in a global entry. */
    int asid;
    /** What it holds. */
    final Translation translation = new Translation();

    void set(Space in, int machine, int addressSpace, Translation found) {
        valid = true;
        space = in;
        vmid = machine;
        asid = addressSpace;
        translation.set(found);
    }

    boolean global() {
        return translation.is(Properties.GLOBAL);
    }

    /** Whether the entry translates an address. */
    boolean holds(Space in, int machine, int addressSpace, long address) {
        return valid
                && space == in
                && vmid == machine
                && (asid == addressSpace || global())
                && (address ^ translation.input) >>> translation.shift == 0;
    }

    /** Whether the entry is a part only of what its stage 1 descriptor maps. */
    boolean fractured() {
        return translation.stageOneShift > translation.shift;
    }

    @Override
    public void state(StateTape tape) {
        tags(tape);
        span(tape);
        translation.input = tape.word(translation.input);
        translation.output = tape.word(translation.output);
        translation.ipa = tape.word(translation.ipa);
        long offset = (1L << translation.shift) - 1;
        long addresses = translation.input | translation.output | translation.ipa;
        tape.require((addresses & offset) == 0, "is of an entry whose addresses do not begin a span");
    }

    private void tags(StateTape tape) {
        PackedWord word = new PackedWord(tape);
        word.put(translation.properties, 32);
        word.put(vmid, 16);
        word.put(asid, 16);
        word.pass();
        translation.properties = word.take(32);
        vmid = word.take(16);
        asid = word.take(16);
    }

    private void span(StateTape tape) {
        PackedWord word = new PackedWord(tape);
        word.put(space.ordinal(), 2);
        word.put(translation.shift, 6);
        word.put(translation.stageOneShift, 6);
        word.put(translation.level, 2);
        word.put(translation.stageTwoLevel, 2);
        word.put(translation.attributes, 8);
        word.put(translation.shareability, 2);
        word.pass();
        space = SPACES[word.take(2)];
        translation.shift = word.take(6);
        translation.stageOneShift = word.take(6);
        translation.level = word.take(2);
        translation.stageTwoLevel = word.take(2);
        translation.attributes = word.take(8);
        translation.shareability = word.take(2);
        boolean possible = Tlb.isSpan(translation.shift) && Tlb.isSpan(translation.stageOneShift);
        tape.require(possible && word.isEmpty(), "is no entry of a TLB");
    }
}
