/** Operands that are registers. */
@NullMarked
package worldswitch.emulator.isa.operand.register;

import org.jspecify.annotations.NullMarked;
