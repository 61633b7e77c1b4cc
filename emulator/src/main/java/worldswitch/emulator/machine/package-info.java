/**
 * The board: memory map, processors, devices, firmware calls (PSCI) and loaders put together into one deterministic
 * machine.
 */
@NullMarked
package worldswitch.emulator.machine;

import org.jspecify.annotations.NullMarked;
