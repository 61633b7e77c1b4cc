package worldswitch.sessions.gdb;

import org.jspecify.annotations.Nullable;
import worldswitch.sessions.run.command.Command;
import worldswitch.sessions.run.input.Target;

/** What a person lets happen to the machine with gdb's {@code monitor}, at the moment at which it stands. */
final class Happenings {
    /** The syndrome of a store that was lost. */
    private static final byte LOST_STORE = 0x11;

    private Happenings() {}

    /**
     * The change that a command asks for, null if it is no such command.
     *
     * @param cpu the processor to which an error comes
     */
    static Command.@Nullable Change of(String command, int cpu) {
        return switch (command.strip()) {
            case "power-key" -> new Command.Change(new Target.PowerKey(), new byte[] {1});
            case "serror" -> new Command.Change(new Target.SystemError(cpu), new byte[] {LOST_STORE});
            default -> null;
        };
    }

    /** What became of it, in a line. */
    static String said(Command.Change change) {
        return change.target() instanceof Target.PowerKey
                ? "the power key is down, and comes up after 100 ms\n"
                : "a physical SError has come to the present processor\n";
    }
}
