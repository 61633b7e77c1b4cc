/** Parallel flash memory: an array that is read as RAM is, and written by commands. Knows memory. */
@NullMarked
package worldswitch.emulator.device.flash;

import org.jspecify.annotations.NullMarked;
