package worldswitch.sessions.control;

import worldswitch.sessions.run.command.Command;

/**
 * A command that was posted to a session.
 *
 * @param number its place in the order of posting, from 1
 * @param command what is to be done
 */
record Order(long number, Command command) {}
