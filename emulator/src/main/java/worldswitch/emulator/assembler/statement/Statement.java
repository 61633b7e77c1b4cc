package worldswitch.emulator.assembler.statement;

import java.util.List;
import worldswitch.emulator.assembler.source.SourceLine;

/**
 * A line cut into its parts.
 *
 * @param line the text, to which all indices refer
 * @param ordinal its place in the order of reading, after expansion
 * @param labels the labels before the operation, names or numbers
 * @param operation the instruction, directive or macro in lower case; {@code =} or {@code ==} for an assignment; empty
 *     if there are only labels
 * @param operationIndex where the operation begins
 * @param operandsIndex where the operands begin; for an assignment, the name
 */
public record Statement(
        SourceLine line, int ordinal, List<Word> labels, String operation, int operationIndex, int operandsIndex) {

    /** The whole text. */
    public String text() {
        return line.text().characters();
    }

    /** The operands as written. */
    public String operands() {
        return text().substring(operandsIndex).stripTrailing();
    }

    /** A cursor at the first operand. */
    public Cursor cursor() {
        return new Cursor(text(), operandsIndex);
    }

    /** Whether the operation is an assignment, {@code name = value}. */
    public boolean isAssignment() {
        return operation.startsWith("=");
    }
}
