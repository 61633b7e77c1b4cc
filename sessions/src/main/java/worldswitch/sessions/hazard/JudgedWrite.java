package worldswitch.sessions.hazard;

import java.util.List;
import worldswitch.emulator.sysreg.catalogue.Field;
import worldswitch.emulator.sysreg.catalogue.SystemRegister;

/**
 * A direct write of a system register and what became of it. Immutable: its lists are never changed.
 *
 * @param at instructions retired before it
 * @param pc its address
 * @param cpu the processor
 * @param el the exception level it was made at
 * @param register the register it reached
 * @param old the value before
 * @param value the value written
 * @param changed the fields whose value changed
 * @param state how it ended
 * @param until instructions retired when it ended; while it is pending, the end of the recording
 * @param by what ended it: the synchronisation event, the consumer, the superseding write; empty while pending
 * @param accesses the accesses of its span, judged
 */
public record JudgedWrite(
        long at,
        long pc,
        int cpu,
        int el,
        SystemRegister register,
        long old,
        long value,
        List<Field> changed,
        WriteState state,
        long until,
        String by,
        List<JudgedAccess> accesses) {}
