/**
 * The virtual CPU interface of one processor: list registers written by a hypervisor, interrupts taken by its guest. Knows
 * the physical GIC only as the place where a hardware interrupt is deactivated.
 */
@NullMarked
package worldswitch.emulator.gic.virtual;

import org.jspecify.annotations.NullMarked;
