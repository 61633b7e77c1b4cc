/**
 * How a command is cut into slices: what a run does for it next, and when it has arrived.
 */
@NullMarked
package worldswitch.sessions.run.advance;

import org.jspecify.annotations.NullMarked;
