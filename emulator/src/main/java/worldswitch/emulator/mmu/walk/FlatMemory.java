package worldswitch.emulator.mmu.walk;

import org.jspecify.annotations.Nullable;
import worldswitch.emulator.mmu.regime.StageOneControls;

/**
 * Stage 1 when it is off: addresses pass as they are; data is Device memory, or with HCR_EL2.DC Normal, and instructions
 * are Normal (Arm ARM, D8.2.10 "The effects of disabling an address translation stage").
 */
final class FlatMemory {
    private static final int PAGE_SHIFT = 12;

    private FlatMemory() {}

    /** Fills in the translation of an access; returns the rule by which it faults, or null. */
    static @Nullable Rule fill(AccessDescriptor access, StageOneControls controls, Translation result) {
        long address = controls.range(access.address).canonical(access.address, access.fetches());
        int attributes = attributes(access, controls);
        boolean device = MemoryAttributes.device(attributes);
        result.level = 0;
        result.shift = PAGE_SHIFT;
        result.stageOneShift = PAGE_SHIFT;
        result.input = address & -1L << PAGE_SHIFT;
        result.output = result.input;
        result.ipa = result.input;
        result.stageTwoLevel = 0;
        result.attributes = attributes;
        result.shareability =
                controls.defaultCacheable() ? MemoryAttributes.NON_SHAREABLE : MemoryAttributes.OUTER_SHAREABLE;
        result.properties = Properties.ALL | Properties.FLAT | Properties.GLOBAL | (device ? Properties.DEVICE : 0);
        return address >>> controls.physicalBits() != 0 ? Rule.FLAT_TOO_BIG : Alignment.checkDevice(access, device);
    }

    private static int attributes(AccessDescriptor access, StageOneControls controls) {
        if (controls.defaultCacheable()) {
            return MemoryAttributes.WRITE_BACK;
        }
        if (access.fetches()) {
            return controls.instructionCacheable() ? MemoryAttributes.WRITE_THROUGH : MemoryAttributes.NON_CACHEABLE;
        }
        return MemoryAttributes.STRONGLY_ORDERED;
    }
}
