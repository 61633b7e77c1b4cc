/** What was recorded of a run: exits, system register writes, worlds, in columns that only grow. */
@NullMarked
package worldswitch.sessions.timeline;

import org.jspecify.annotations.NullMarked;
