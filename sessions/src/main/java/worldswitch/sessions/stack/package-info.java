/**
 * How a processor of a snapshot came to where it stands: the chain of frame records on its stack. Knows snapshots and their
 * translations; no running machine.
 */
@NullMarked
package worldswitch.sessions.stack;

import org.jspecify.annotations.NullMarked;
