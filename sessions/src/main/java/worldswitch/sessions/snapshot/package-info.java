/**
 * What a session publishes of a moment: immutable, readable from any thread. Knows what was recorded and nothing of how a
 * machine is run.
 */
@NullMarked
package worldswitch.sessions.snapshot;

import org.jspecify.annotations.NullMarked;
