/** A machine run once more, with the same inputs at the same moments. Knows no recording. */
@NullMarked
package worldswitch.sessions.compare.rerun;

import org.jspecify.annotations.NullMarked;
