/** A debugging session: a run on a thread of its own, commands going in, immutable snapshots coming out. */
@NullMarked
package worldswitch.sessions.control;

import org.jspecify.annotations.NullMarked;
