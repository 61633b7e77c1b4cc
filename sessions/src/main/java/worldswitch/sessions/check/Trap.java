package worldswitch.sessions.check;

import java.util.List;
import worldswitch.emulator.event.ExceptionKind;
import worldswitch.sessions.timeline.Exit;
import worldswitch.sessions.world.World;

/**
 * A synchronous exception taken to EL2, from whatever world: a guest exit, or a host's call or mistake.
 *
 * @param from the world left
 * @param esr the syndrome
 * @param elr the preferred return address
 * @param rule the rule that sent it to EL2, or an empty string
 * @param fields the deciding fields, {@code HCR_EL2.API}
 */
record Trap(World from, long esr, long elr, String rule, List<String> fields) {
    Trap {
        fields = List.copyOf(fields);
    }

    /** The exception class, {@code 0x09}. */
    public String exceptionClass() {
        return String.format("0x%02x", Exit.exceptionClass(ExceptionKind.SYNCHRONOUS, esr));
    }
}
