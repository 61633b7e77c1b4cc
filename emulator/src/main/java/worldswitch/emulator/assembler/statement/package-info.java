/** Statements: a line cut into labels, operation and operands, and a cursor to read the operands with. */
@NullMarked
package worldswitch.emulator.assembler.statement;

import org.jspecify.annotations.NullMarked;
