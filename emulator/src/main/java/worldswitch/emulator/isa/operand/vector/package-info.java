/** Operands that are vectors, elements of vectors and lists of vectors, and what goes with them. */
@NullMarked
package worldswitch.emulator.isa.operand.vector;

import org.jspecify.annotations.NullMarked;
