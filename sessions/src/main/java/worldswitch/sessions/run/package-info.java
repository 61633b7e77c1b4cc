/**
 * A machine run on the calling thread, with all that watches it. The packages below hold its parts; all but {@code
 * advance} know nothing of the run itself. Knows no thread of its own.
 */
@NullMarked
package worldswitch.sessions.run;

import org.jspecify.annotations.NullMarked;
