package worldswitch.sessions.control;

import java.util.function.Consumer;
import worldswitch.sessions.run.command.Command;
import worldswitch.sessions.snapshot.Snapshot;

/**
 * A command that was posted to a session.
 *
 * @param number its place in the order of posting, from 1
 * @param command what is to be done
 * @param done is called with the snapshot behind it
 */
record Order(long number, Command command, Consumer<Snapshot> done) {}
