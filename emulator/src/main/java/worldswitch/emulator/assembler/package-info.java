/**
 * An assembler that takes GNU as syntax and reports every error with its place. Reads the instruction table of isa.
 */
@NullMarked
package worldswitch.emulator.assembler;

import org.jspecify.annotations.NullMarked;
