package worldswitch.emulator.assembler.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import worldswitch.emulator.assembler.source.SourceLine;

/** Cuts a line into labels, operation and operands. */
public final class StatementParser {
    private final SourceLine line;
    private final int ordinal;
    private final Cursor cursor;
    private final List<Word> labels = new ArrayList<>();

    private StatementParser(SourceLine line, int ordinal) {
        this.line = line;
        this.ordinal = ordinal;
        this.cursor = new Cursor(line.text().characters(), 0);
    }

    /**
     * The parts of a line.
     *
     * @throws StatementException if it begins neither with a label nor with an operation
     */
    public static Statement parse(SourceLine line, int ordinal) {
        return new StatementParser(line, ordinal).parse();
    }

    private Statement parse() {
        while (readLabel()) {
            cursor.skipBlanks();
        }
        int start = cursor.index();
        if (cursor.atEnd()) {
            return statement("", start, start);
        }
        Word name = cursor.word("a label, an instruction or a directive");
        if (cursor.peek() == '=') {
            return statement(cursor.peek(1) == '=' ? "==" : "=", cursor.index(), start);
        }
        int operands = cursor.index();
        return statement(name.text().toLowerCase(Locale.ROOT), start, operands);
    }

    private Statement statement(String operation, int operationIndex, int operandsIndex) {
        return new Statement(line, ordinal, List.copyOf(labels), operation, operationIndex, operandsIndex);
    }

    private boolean readLabel() {
        cursor.skipBlanks();
        int start = cursor.index();
        Word name = Characters.isDigit(cursor.peek()) ? cursor.digits() : cursor.optionalWord();
        if (!name.text().isEmpty() && cursor.accept(":")) {
            labels.add(name);
            return true;
        }
        cursor.moveTo(start);
        return false;
    }
}
