package worldswitch.emulator.sysreg;

import java.util.List;
import org.jspecify.annotations.Nullable;
import worldswitch.emulator.event.Reason;
import worldswitch.emulator.sysreg.catalogue.Field;

/**
 * What an access to a system register comes to under the present controls.
 *
 * <p>Shared and immutable, so that deciding allocates nothing once an access has been met.
 *
 * @param outcome what happens
 * @param register for {@link Outcome#REGISTER} and {@link Outcome#OPERATION}, the catalogue index that is reached; else -1
 * @param offset for {@link Outcome#MEMORY}, the offset from VNCR_EL2.BADDR in bytes; else -1
 * @param exceptionClass for a trap or UNDEFINED, the exception class of the syndrome; else -1
 * @param reason for a trap, the rule and the deciding field; null where the outcome is the plain one
 * @param dependsOn every field that can change the outcome of this access at this exception level
 */
public record AccessDecision(
        Outcome outcome,
        int register,
        int offset,
        int exceptionClass,
        @Nullable Reason reason,
        List<Field> dependsOn) {
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
