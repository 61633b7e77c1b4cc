/** Operands that are numbers, each with its way to lie in a word. */
@NullMarked
package worldswitch.emulator.isa.operand.immediate;

import org.jspecify.annotations.NullMarked;
