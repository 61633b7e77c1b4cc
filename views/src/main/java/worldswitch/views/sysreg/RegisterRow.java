package worldswitch.views.sysreg;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import worldswitch.emulator.sysreg.catalogue.SystemRegister;
import worldswitch.sessions.hazard.JudgedWrite;
import worldswitch.sessions.hazard.WriteState;

/**
 * A line of the register table: a register, or the heading of a group.
 *
 * @param title the group's title, or the register's name
 * @param register the register, or null for a heading
 * @param value what a direct read sees
 * @param effective what indirect reads see
 * @param before the value at the stop before
 * @param writer the last write at or before the machine's place, if one is recorded
 */
record RegisterRow(
        String title,
        @Nullable SystemRegister register,
        long value,
        long effective,
        long before,
        Optional<JudgedWrite> writer) {
    static RegisterRow heading(String title) {
        return new RegisterRow(title, null, 0, 0, 0, Optional.empty());
    }

    boolean isHeading() {
        return register == null;
    }

    boolean changed() {
        return value != before;
    }

    /** Whether indirect reads see another value than direct ones. */
    boolean differs() {
        return value != effective;
    }

    /** Whether the last write has not been synchronised yet, whatever indirect reads of this machine see. */
    boolean unsynchronised() {
        return differs() || writer.filter(RegisterRow::isOpen).isPresent();
    }

    private static boolean isOpen(JudgedWrite write) {
        return write.state() == WriteState.PENDING || write.state() == WriteState.READ_BACK;
    }
}
