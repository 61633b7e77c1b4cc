package worldswitch.emulator.assembler.expression;

import org.jspecify.annotations.Nullable;
import worldswitch.emulator.assembler.source.Limits;
import worldswitch.emulator.assembler.statement.Characters;
import worldswitch.emulator.assembler.statement.Cursor;
import worldswitch.emulator.assembler.statement.StatementException;
import worldswitch.emulator.assembler.statement.Word;

/** Reads an expression by operator precedence. */
public final class ExpressionParser {
    private static final String OPERAND = "an expression";

    private final Cursor cursor;
    private int depth;
    private int operators;

    private ExpressionParser(Cursor cursor) {
        this.cursor = cursor;
    }

    /**
     * Reads the expression at a cursor and leaves the cursor behind it.
     *
     * @throws StatementException if there is none
     */
    public static Node parse(Cursor cursor) {
        return new ExpressionParser(cursor).operators(0);
    }

    /** Reads operators that bind tighter than a rank, with their operands; equal ranks group from the left. */
    private Node operators(int rank) {
        Node left = operand();
        while (true) {
            int index = cursor.index();
            BinaryOperator operator = nextOperator(rank);
            if (operator == null) {
                return left;
            }
            if (++operators > Limits.EXPRESSION_OPERATORS) {
                throw new StatementException(index, "more than " + Limits.EXPRESSION_OPERATORS + " operators");
            }
            left = new Node.Binary(operator, left, operators(operator.rank()), index);
        }
    }

    private @Nullable BinaryOperator nextOperator(int rank) {
        int index = cursor.index();
        for (BinaryOperator operator : BinaryOperator.values()) {
            if (accept(operator)) {
                if (operator.rank() > rank) {
                    return operator;
                }
                cursor.moveTo(index);
                return null;
            }
        }
        return null;
    }

    /** GNU as drops blanks before it reads, so that they may stand within an operator too. */
    private boolean accept(BinaryOperator operator) {
        int index = cursor.index();
        for (char character : operator.spelling().toCharArray()) {
            if (!cursor.accept(String.valueOf(character))) {
                cursor.moveTo(index);
                return false;
            }
        }
        return true;
    }

    private Node operand() {
        int index = cursor.index();
        if (++depth > Limits.EXPRESSION_DEPTH) {
            throw new StatementException(index, "expression nested deeper than " + Limits.EXPRESSION_DEPTH + " levels");
        }
        Node operand = readOperand(index);
        depth--;
        return operand;
    }

    private Node readOperand(int index) {
        for (UnaryOperator operator : UnaryOperator.values()) {
            if (cursor.peek() == operator.spelling()) {
                cursor.accept(String.valueOf(operator.spelling()));
                return new Node.Unary(operator, operand(), index);
            }
        }
        if (cursor.accept("(")) {
            Node inner = operators(0);
            cursor.expect(")");
            return inner;
        }
        if (cursor.peek() == '\'' || Characters.isDigit(cursor.peek())) {
            return NumberReader.read(cursor);
        }
        Word name = cursor.word(OPERAND);
        return name.text().equals(".") ? new Node.Here(index) : new Node.Reference(name.text(), index);
    }
}
