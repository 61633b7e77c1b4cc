/**
 * What a session can be asked to do, and to answer; values only.
 */
@NullMarked
package worldswitch.sessions.run.command;

import org.jspecify.annotations.NullMarked;
