/**
 * The machine: an AArch64 EL0-EL2 computer with GICv3, generic timers and the devices of QEMU's {@code virt} board.
 *
 * <p>This module knows no debugger, no window, no thread, no clock of the host, no random number and no file. What it
 * knows of time is how many instructions have retired; what it tells the outside it tells a
 * {@link worldswitch.emulator.event.MachineObserver}.
 */
@NullMarked
package worldswitch.emulator;

import org.jspecify.annotations.NullMarked;
