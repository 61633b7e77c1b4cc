/** The firmware of the board: PSCI calls, as a guest makes them by SMC or HVC. */
@NullMarked
package worldswitch.emulator.machine.firmware;

import org.jspecify.annotations.NullMarked;
