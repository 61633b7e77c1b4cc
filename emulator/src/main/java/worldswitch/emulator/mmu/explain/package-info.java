/**
 * Why an address translates as it does, step by step, for a viewer: the walk that loads use, told as a list of steps,
 * without a trace left in the machine. Knows walks; nobody in the machine knows this.
 */
@NullMarked
package worldswitch.emulator.mmu.explain;

import org.jspecify.annotations.NullMarked;
