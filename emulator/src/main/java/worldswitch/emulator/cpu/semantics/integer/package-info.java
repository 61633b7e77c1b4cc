/**
 * The meaning of the data-processing instructions on general registers: a static method for each, working on the slots
 * of {@link worldswitch.emulator.cpu.Cpu#x} and the condition flags. Knows neither memory nor system registers.
 */
@NullMarked
package worldswitch.emulator.cpu.semantics.integer;

import org.jspecify.annotations.NullMarked;
