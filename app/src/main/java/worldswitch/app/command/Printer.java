package worldswitch.app.command;

import java.io.PrintStream;
import java.util.Map;
import worldswitch.sessions.compare.variants.Tally;

/** Passes what a guest prints on to a stream, and counts what the host traps for. */
final class Printer extends Tally {
    private final PrintStream to;

    Printer(PrintStream to) {
        super(Map.of());
        this.to = to;
    }

    @Override
    public void console(int value) {
        to.write(value);
    }
}
