/** The general registers, PSTATE, and what each exception level has banked. */
@NullMarked
package worldswitch.views.general;

import org.jspecify.annotations.NullMarked;
