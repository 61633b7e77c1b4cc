/** Operands that are one of a few names. */
@NullMarked
package worldswitch.emulator.isa.operand.name;

import org.jspecify.annotations.NullMarked;
