package worldswitch.emulator.assembler.section;

import org.jspecify.annotations.Nullable;
import worldswitch.emulator.assembler.expression.Evaluator;
import worldswitch.emulator.assembler.expression.ExpressionParser;
import worldswitch.emulator.assembler.expression.Node;
import worldswitch.emulator.assembler.expression.Scope;
import worldswitch.emulator.assembler.statement.Cursor;
import worldswitch.emulator.assembler.statement.StatementException;
import worldswitch.emulator.isa.Expressions;
import worldswitch.emulator.isa.SyntaxException;

/**
 * Gives the instruction encoder the values of the expressions in one statement, {@code :lo12:} and its like included.
 *
 * <p>The encoder may try several forms of an instruction and so ask several times. What is no expression at all may yet
 * be a register to another form; but a symbol that nobody defines is wrong in every form, so it is remembered.
 */
final class OperandExpressions implements Expressions {
    private final int end;
    private final Scope scope;
    private @Nullable StatementException unknown;

    OperandExpressions(int end, Scope scope) {
        this.end = end;
        this.scope = scope;
    }

    /** The first expression whose value could not be known, or null. */
    @Nullable
    StatementException unknown() {
        return unknown;
    }

    @Override
    public long evaluate(String text, int column) {
        Cursor cursor = new Cursor(" ".repeat(Math.max(0, Math.min(column, end))) + text, 0);
        RelocationOperator operator;
        Node node;
        try {
            operator = RelocationOperator.read(cursor);
            node = ExpressionParser.parse(cursor);
            cursor.expectEnd();
        } catch (StatementException failure) {
            throw new SyntaxException(failure.index(), "an expression");
        }
        return operator.apply(value(node), node.index());
    }

    private long value(Node node) {
        try {
            return Evaluator.evaluate(node, scope).number();
        } catch (StatementException failure) {
            unknown = unknown == null ? failure : unknown;
            throw new SyntaxException(failure.index(), "a known value");
        }
    }
}
