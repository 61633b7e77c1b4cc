/** The twin run: whether it matters in a run when a register write becomes visible to indirect reads. */
@NullMarked
package worldswitch.sessions.compare.twin;

import org.jspecify.annotations.NullMarked;
