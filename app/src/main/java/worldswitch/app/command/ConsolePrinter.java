package worldswitch.app.command;

import java.io.PrintStream;
import worldswitch.sessions.snapshot.Snapshot;

/** Prints what a guest prints as its snapshots come; what is printed again after going back is not printed twice. */
final class ConsolePrinter {
    private final PrintStream to;
    private long printed;

    ConsolePrinter(PrintStream to) {
        this.to = to;
    }

    void show(Snapshot snapshot) {
        long all = snapshot.consoleDropped() + snapshot.console().length();
        if (all > printed) {
            long held = Math.min(all - printed, snapshot.console().length());
            to.print(snapshot.console().substring((int) (snapshot.console().length() - held)));
            to.flush();
            printed = all;
        }
    }
}
