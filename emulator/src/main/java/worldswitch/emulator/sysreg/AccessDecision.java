package worldswitch.emulator.sysreg;

import java.util.List;
import org.jspecify.annotations.Nullable;
import worldswitch.emulator.event.Consultation;
import worldswitch.emulator.event.Reason;
import worldswitch.emulator.sysreg.catalogue.Field;

/**
 * What an access to a system register comes to under the present controls.
 *
 * <p>Shared and immutable, so that deciding allocates nothing once an access has been met.
 *
 * @param outcome what happens
 * @param register for {@link Outcome#REGISTER} and {@link Outcome#OPERATION}, the catalogue index that is reached; for
 *     {@link Outcome#MEMORY} that of the register named; else -1
 * @param offset for {@link Outcome#MEMORY}, the offset from VNCR_EL2.BADDR in bytes; else -1
 * @param exceptionClass for a trap or UNDEFINED, the exception class of the syndrome; else -1
 * @param reason for anything but the plain outcome, the rule and the deciding field; else null
 * @param dependsOn every field that can change the outcome of this access at this exception level, sorted by name
 * @param consultation the access as a reader of control registers: {@code dependsOn}, and the fields that change the
 *     value read or what the operation does
 */
public record AccessDecision(
        Outcome outcome,
        int register,
        int offset,
        int exceptionClass,
        @Nullable Reason reason,
        List<Field> dependsOn,
        Consultation consultation) {
    /** The kinds of outcome. */
    public enum Outcome {
        UNDEFINED,
        TRAP_EL1,
        TRAP_EL2,
        REGISTER,
        MEMORY,
        OPERATION
    }

    public AccessDecision {
        dependsOn = List.copyOf(dependsOn);
    }
}
