/** Where a machine is asked to stop, with conditions and hit counts. */
@NullMarked
package worldswitch.sessions.breakpoint;

import org.jspecify.annotations.NullMarked;
