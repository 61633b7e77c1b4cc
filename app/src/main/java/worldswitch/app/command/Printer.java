package worldswitch.app.command;

import java.io.PrintStream;
import worldswitch.emulator.event.MachineObserver;

/** Passes what a guest prints on to a stream. */
record Printer(PrintStream to) implements MachineObserver {
    @Override
    public void console(int value) {
        to.write(value);
    }
}
