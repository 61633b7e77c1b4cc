package worldswitch.sessions.run.watch;

import worldswitch.emulator.event.CpuView;
import worldswitch.emulator.event.MachineObserver;
import worldswitch.emulator.event.TakenException;

/**
 * Keeps what a guest prints, and tells a listener: of each printed character once, of exceptions and stores again if they
 * come again.
 */
public final class Listening implements Chain.Selective {
    private final MachineObserver listener;
    private final ConsoleText console = new ConsoleText();
    private long told;

    /** Tells a listener. */
    public Listening(MachineObserver listener) {
        this.listener = listener;
    }

    /** What was printed. */
    public ConsoleText text() {
        return console;
    }

    /** Takes an earlier text back; what has been told of it is not told again. */
    public void restore(Printed printed) {
        console.restore(printed);
        told = Math.max(told, console.printed());
    }

    /** What comes now was never told, even if as much was printed before and taken back. */
    public void tellAnew() {
        told = console.printed();
    }

    @Override
    public boolean wants(String callback) {
        return callback.equals("console") || Chain.isInterested(listener, callback);
    }

    @Override
    public void exceptionTaken(CpuView cpu, TakenException exception) {
        listener.exceptionTaken(cpu, exception);
    }

    @Override
    public void memoryWritten(CpuView cpu, long physical, int size, long old, long value) {
        listener.memoryWritten(cpu, physical, size, old, value);
    }

    @Override
    public void console(int value) {
        console.append(value);
        if (console.printed() > told) {
            told = console.printed();
            listener.console(value);
        }
    }
}
