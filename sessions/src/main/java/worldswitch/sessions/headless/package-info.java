/** Runs without a window: a plan run to its end, and the runs that a session's expectations are judged by. */
@NullMarked
package worldswitch.sessions.headless;

import org.jspecify.annotations.NullMarked;
