/** A debugging session: the machine on its own thread, commands going in, immutable snapshots coming out. */
@NullMarked
package worldswitch.sessions.control;

import org.jspecify.annotations.NullMarked;
