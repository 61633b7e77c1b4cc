package worldswitch.sessions.control;

import java.util.function.Consumer;
import worldswitch.sessions.run.command.Command;
import worldswitch.sessions.snapshot.Description;
import worldswitch.sessions.snapshot.Snapshot;

/** A machine on its own thread: commands go in, snapshots come out, and neither side ever waits for the other. */
public interface Session extends AutoCloseable {
    /** What the session is about. */
    Description description();

    /** The latest snapshot. */
    Snapshot snapshot();

    /** Is called with each new snapshot, on the machine's thread; must return at once. */
    void subscribe(Consumer<Snapshot> listener);

    /** Asks for something; returns at once. */
    void post(Command command);

    /** Asks for something, and is called with the snapshot behind it, on the machine's thread; must return at once. */
    void post(Command command, Consumer<Snapshot> done);

    /** Asks a running machine to stop soon; returns at once. */
    void pause();

    /** Ends the session's thread. */
    @Override
    void close();
}
