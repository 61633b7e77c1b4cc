/** Operands that are addresses relative to the instruction. */
@NullMarked
package worldswitch.emulator.isa.operand.address;

import org.jspecify.annotations.NullMarked;
