package worldswitch.emulator.assembler.section;

import org.jspecify.annotations.Nullable;
import worldswitch.emulator.assembler.statement.Cursor;
import worldswitch.emulator.assembler.statement.Statement;
import worldswitch.emulator.assembler.statement.StatementException;
import worldswitch.emulator.isa.SyntaxException;

/**
 * An instruction, encoded when every address is known.
 *
 * @param literal the place in a literal pool that its operand {@code =expression} got, or null
 */
public record InstructionFragment(@Nullable LiteralOperand literal) implements Fragment {
    /** The size of every instruction, in bytes. */
    public static final int SIZE = 4;

    /**
     * The operand {@code =expression}.
     *
     * @param index where the equals sign stands
     * @param literal its place in a pool
     */
    public record LiteralOperand(int index, Literal literal) {}

    @Override
    public long size() {
        return SIZE;
    }

    @Override
    public Content content() {
        return Content.CODE;
    }

    @Override
    public void emit(Emission emission) {
        Statement statement = emission.statement();
        OperandExpressions expressions = new OperandExpressions(statement.text().length(), emission.scopeAt(0));
        try {
            emission.write(
                    emission.encoder()
                            .encode(
                                    statement.operation(),
                                    operands(statement),
                                    statement.operandsIndex(),
                                    emission.address(),
                                    expressions),
                    SIZE);
        } catch (SyntaxException mismatch) {
            throw expressions.unknown() != null ? expressions.unknown() : failure(statement, mismatch);
        }
    }

    /** The operands as written, but with the address of the literal in place of {@code =expression}. */
    private String operands(Statement statement) {
        if (literal == null) {
            return statement.operands();
        }
        String before = statement.text().substring(statement.operandsIndex(), literal.index());
        return before + "0x" + Long.toHexString(literal.literal().address());
    }

    private StatementException failure(Statement statement, SyntaxException mismatch) {
        int index = Math.min(mismatch.column(), statement.text().length());
        return Cursor.expected(statement.text(), index, mismatch.expected());
    }
}
