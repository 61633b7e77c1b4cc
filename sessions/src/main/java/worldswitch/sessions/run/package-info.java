/**
 * A machine run on the calling thread, with all that watches it: what it can be asked to do, how each command is cut into
 * slices, what stops it. Knows no thread of its own.
 */
@NullMarked
package worldswitch.sessions.run;

import org.jspecify.annotations.NullMarked;
