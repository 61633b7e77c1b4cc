/**
 * Programs on their way into memory: ELF files and raw images, checked before a byte is copied. What is wrong with a file
 * is a {@link worldswitch.emulator.machine.load.LoadProblem} that names the place. Knows memory, not the machine.
 */
@NullMarked
package worldswitch.emulator.machine.load;

import org.jspecify.annotations.NullMarked;
