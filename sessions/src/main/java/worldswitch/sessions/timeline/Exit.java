package worldswitch.sessions.timeline;

import java.util.List;
import worldswitch.emulator.event.ExceptionKind;
import worldswitch.sessions.syndrome.Syndrome;
import worldswitch.sessions.world.World;

/**
 * An exit: an exception taken to the hypervisor at EL2 from a guest's world, or from its host's below EL2.
 *
 * @param number its place among all exits of the run from guests, or from hosts; from 0
 * @param at instructions retired when it was taken
 * @param cpu the processor
 * @param from the world left
 * @param fromEl the exception level left
 * @param to the world entered
 * @param kind synchronous, or which interrupt
 * @param esr ESR_EL2, 0 for an interrupt
 * @param elr the preferred return address
 * @param far FAR_EL2
 * @param hpfar HPFAR_EL2
 * @param operand the general register that it is about, as {@link worldswitch.sessions.syndrome.Operand} says
 * @param reason the rule that sent it here, in words
 * @param field the deciding field, {@code HCR_EL2.TVM}, or an empty string
 * @param instructions instructions until a guest, or a host, is entered again, or -1 if that has not come
 * @param listRegistersBefore ICH_LR<n>_EL2 when it was taken, empty unless one was in use
 * @param listRegistersAfter ICH_LR<n>_EL2 at re-entry, likewise
 */
public record Exit(
        long number,
        long at,
        int cpu,
        World from,
        int fromEl,
        World to,
        ExceptionKind kind,
        long esr,
        long elr,
        long far,
        long hpfar,
        long operand,
        String reason,
        String field,
        long instructions,
        List<Long> listRegistersBefore,
        List<Long> listRegistersAfter) {
    /** Copies {@code listRegistersBefore} and {@code listRegistersAfter}. */
    public Exit {
        listRegistersBefore = List.copyOf(listRegistersBefore);
        listRegistersAfter = List.copyOf(listRegistersAfter);
    }

    /** What its syndrome says. */
    public Syndrome syndrome() {
        return new Syndrome(kind, esr, far, hpfar, operand, !from.isGuest());
    }

    /** The exception class, ESR_EL2.EC; -1 for an interrupt. */
    public int exceptionClass() {
        return exceptionClass(kind, esr);
    }

    /** The exception class in a syndrome; -1 for an interrupt, which has none. */
    public static int exceptionClass(ExceptionKind kind, long esr) {
        return kind == ExceptionKind.SYNCHRONOUS || kind == ExceptionKind.SERROR ? (int) (esr >>> 26) & 0x3f : -1;
    }
}
