/** Firmware in flash, and how a machine is started with it. Knows the board, its device tree and programs. */
@NullMarked
package worldswitch.emulator.machine.bios;

import org.jspecify.annotations.NullMarked;
