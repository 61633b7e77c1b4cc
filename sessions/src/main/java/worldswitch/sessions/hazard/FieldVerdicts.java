package worldswitch.sessions.hazard;

import org.jspecify.annotations.Nullable;
import worldswitch.emulator.event.Consultation;
import worldswitch.emulator.sysreg.catalogue.Field;

/**
 * What {@link Judge#BY_FIELDS} says, from memory: the bits of a register that an access goes by are always the same.
 *
 * <p>Not threadsafe: belongs to the machine's thread.
 */
final class FieldVerdicts {
    private static final int PLACES = 1024;
    private static final int SPREAD = 0x9e37_79b9;
    private static final int SHIFT = 22;

    private final @Nullable Consultation[] accesses = new Consultation[PLACES];
    private final int[] registers = new int[PLACES];
    private final long[] masks = new long[PLACES];

    /** The verdict on an access by the fields alone. */
    Verdict of(Consultation access, int register, long doubtful) {
        int place = (System.identityHashCode(access) + register * SPREAD) * SPREAD >>> SHIFT;
        if (accesses[place] != access || registers[place] != register) {
            accesses[place] = access;
            registers[place] = register;
            masks[place] = mask(access, register);
        }
        long mask = masks[place];
        return mask == 0 ? Verdict.INDEPENDENT : (mask & doubtful) == 0 ? Verdict.UNCHANGED : Verdict.HAZARD;
    }

    private static long mask(Consultation access, int register) {
        long mask = 0;
        for (Field field : Judge.consulted(access, register)) {
            mask |= field.mask();
        }
        return mask;
    }
}
