/** What was recorded, drawn over time: worlds by exception level, exits, interrupts, and a track for each written register. */
@NullMarked
package worldswitch.views.timeline;

import org.jspecify.annotations.NullMarked;
