/**
 * An assembler that takes GNU as syntax and reports every error with its place. Reads the instruction table of isa.
 *
 * <p>{@link worldswitch.emulator.assembler.Assembler} says how its phases follow one another.
 */
@NullMarked
package worldswitch.emulator.assembler;

import org.jspecify.annotations.NullMarked;
