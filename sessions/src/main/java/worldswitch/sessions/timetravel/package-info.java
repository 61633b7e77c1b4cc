/**
 * Travel through the time of a run: checkpoints of its past within a budget, going to any of its moments by restoring the
 * nearest checkpoint and running again, searches backward. Knows a run, but no thread.
 */
@NullMarked
package worldswitch.sessions.timetravel;

import org.jspecify.annotations.NullMarked;
