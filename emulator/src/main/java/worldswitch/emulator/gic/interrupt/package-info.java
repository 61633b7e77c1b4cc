/** What the physical and the virtual side of the GIC have in common: INTIDs, priorities, active priorities, lines. */
@NullMarked
package worldswitch.emulator.gic.interrupt;

import org.jspecify.annotations.NullMarked;
