/** Operands that name system registers and system operations. Knows the catalogue of them. */
@NullMarked
package worldswitch.emulator.isa.operand.system;

import org.jspecify.annotations.NullMarked;
