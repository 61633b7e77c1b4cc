package worldswitch.emulator.assembler.building;

import worldswitch.emulator.assembler.statement.Cursor;
import worldswitch.emulator.assembler.statement.Statement;

/** What a directive does when it is read. */
@FunctionalInterface
interface Directive {
    /**
     * Does it.
     *
     * @param operands a cursor at the first operand
     * @throws worldswitch.emulator.assembler.statement.StatementException if the operands are not what was expected
     */
    void apply(Statement statement, Cursor operands);
}
