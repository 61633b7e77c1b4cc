package worldswitch.emulator.assembler.expansion;

import worldswitch.emulator.assembler.statement.Cursor;
import worldswitch.emulator.assembler.statement.Statement;

/** Where the expanded statements go, and what conditions ask about the program so far. */
public interface Target {
    /** Takes the labels of a statement. */
    void labels(Statement statement);

    /** Takes a statement that is neither a condition nor a macro, repetition or inclusion. */
    void operation(Statement statement);

    /** The value of the expression at a cursor, which must be a number known by now. */
    long number(Cursor cursor, Statement statement);

    /** Whether a symbol is defined by now. */
    boolean isDefined(String symbol, Statement statement);
}
