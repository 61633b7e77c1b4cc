package worldswitch.emulator.assembler.building;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import worldswitch.emulator.assembler.source.Severity;
import worldswitch.emulator.assembler.statement.Cursor;
import worldswitch.emulator.assembler.statement.Statement;
import worldswitch.emulator.assembler.statement.StatementException;
import worldswitch.emulator.assembler.statement.StringLiteral;
import worldswitch.emulator.assembler.statement.Word;
import worldswitch.emulator.resource.ResourceTable;

/** The directives that leave no trace in the program: messages, and what only other tools heed. */
final class MessageDirectives {
    private static final List<String> ACCEPTED = accepted();

    private final Building building;

    MessageDirectives(Building building) {
        this.building = building;
    }

    Map<String, Directive> table() {
        Map<String, Directive> table = new HashMap<>();
        ACCEPTED.forEach(name -> table.put(name, (statement, operands) -> operands.rest()));
        table.put(".print", (statement, operands) -> say(Severity.NOTE, statement, operands));
        table.put(".warning", (statement, operands) -> say(Severity.WARNING, statement, operands));
        table.put(".error", (statement, operands) -> say(Severity.ERROR, statement, operands));
        table.put(".err", (statement, operands) -> fail(statement));
        table.put(".abort", (statement, operands) -> fail(statement));
        return table;
    }

    private void say(Severity severity, Statement statement, Cursor operands) {
        Word message = operands.atEnd() ? new Word(statement.operation(), 0) : operands.quoted();
        String text = new String(StringLiteral.bytes(message), StandardCharsets.UTF_8);
        building.report(severity, statement, statement.operationIndex(), text);
    }

    private static void fail(Statement statement) {
        throw new StatementException(statement.operationIndex(), "the source says " + statement.operation() + " here");
    }

    private static List<String> accepted() {
        return ResourceTable.rows(MessageDirectives.class, "/worldswitch/emulator/assembler/accepted-directives.tsv")
                .stream()
                .map(cells -> cells[0])
                .toList();
    }
}
