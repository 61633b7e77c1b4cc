/** Disassembled text as a sequence of tokens that know what they are. Knows nothing of instructions. */
@NullMarked
package worldswitch.emulator.isa.listing;

import org.jspecify.annotations.NullMarked;
