/**
 * Those who watch a machine while it runs, each told in its turn: breakpoints, places, the console. They ask for a stop
 * and do not know who runs the machine, or why.
 */
@NullMarked
package worldswitch.sessions.run.watch;

import org.jspecify.annotations.NullMarked;
