/**
 * The A64 instruction set as one declarative table, with its readers: decoder, disassembler and operand encoder.
 * Knows nothing of execution.
 */
@NullMarked
package worldswitch.emulator.isa;

import org.jspecify.annotations.NullMarked;
