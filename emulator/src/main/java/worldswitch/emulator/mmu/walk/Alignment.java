package worldswitch.emulator.mmu.walk;

import org.jspecify.annotations.Nullable;
import worldswitch.emulator.mmu.Access;
import worldswitch.emulator.mmu.regime.StageOneControls;

/** Alignment of data accesses (Arm ARM, B2.8 "Alignment support"; FEAT_LSE2 present). */
public final class Alignment {
    private static final int QUANTITY = 16;

    private Alignment() {}

    /** The rule by which an access faults whatever memory it goes to; null if it does not. */
    public static @Nullable Rule check(AccessDescriptor access, StageOneControls controls) {
        if (access.aligned || access.is(Access.FETCH | Access.MAINTENANCE | Access.TRANSLATION | Access.ZERO)) {
            return null;
        }
        if (controls.checksAlignment()) {
            return Rule.MISALIGNED;
        }
        if ((access.address & QUANTITY - 1) + access.size <= QUANTITY) {
            return null;
        }
        if (access.is(Access.ATOMIC | Access.EXCLUSIVE)) {
            return Rule.MISALIGNED_ATOMIC;
        }
        return access.is(Access.ORDERED) && !controls.relaxesOrdered() ? Rule.MISALIGNED_ORDERED : null;
    }

    /** The rule by which an access faults if a stage of translation says Device memory; null if it does not. */
    static @Nullable Rule checkDevice(AccessDescriptor access, boolean device) {
        if (!device || access.is(Access.FETCH | Access.MAINTENANCE | Access.TRANSLATION)) {
            return null;
        }
        if (access.is(Access.ZERO)) {
            return Rule.ZERO_DEVICE;
        }
        return access.aligned ? null : Rule.MISALIGNED_DEVICE;
    }
}
