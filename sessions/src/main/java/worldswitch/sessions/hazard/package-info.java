/** Spans of unsynchronised writes and the verdict on each access in them. */
@NullMarked
package worldswitch.sessions.hazard;

import org.jspecify.annotations.NullMarked;
