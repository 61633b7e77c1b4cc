package worldswitch.emulator.mmu.tlb;

import worldswitch.emulator.mmu.walk.Properties;
import worldswitch.emulator.mmu.walk.Translation;
import worldswitch.emulator.state.StateTape;

/** A translation with the tags that say for whom it holds. */
final class TlbEntry {
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

    void state(StateTape tape) {
        valid = tape.flag(valid);
        if (!valid) {
            return;
        }
        space = Space.values()[tape.word(space.ordinal())];
        vmid = tape.word(vmid);
        asid = tape.word(asid);
        translation.input = tape.word(translation.input);
        translation.shift = tape.word(translation.shift);
        translation.output = tape.word(translation.output);
        translation.properties = tape.word(translation.properties);
        translation.attributes = tape.word(translation.attributes);
        translation.shareability = tape.word(translation.shareability);
        translation.level = tape.word(translation.level);
        translation.stageOneShift = tape.word(translation.stageOneShift);
        translation.stageTwoLevel = tape.word(translation.stageTwoLevel);
        translation.ipa = tape.word(translation.ipa);
    }
}
