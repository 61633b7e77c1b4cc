package worldswitch.emulator.assembler.expansion;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.LongPredicate;
import worldswitch.emulator.assembler.statement.Cursor;
import worldswitch.emulator.assembler.statement.Statement;
import worldswitch.emulator.assembler.statement.Word;

/** What each directive of the {@code .if} family asks. */
final class Conditions {
    private final Target target;
    private final Map<String, Condition> conditions = new HashMap<>();

    private interface Condition {
        boolean holds(Statement statement, Cursor operands);
    }

    Conditions(Target target) {
        this.target = target;
        number(value -> value != 0, ".if", ".ifne");
        number(value -> value == 0, ".ifeq");
        number(value -> value > 0, ".ifgt");
        number(value -> value >= 0, ".ifge");
        number(value -> value < 0, ".iflt");
        number(value -> value <= 0, ".ifle");
        oneOf((statement, operands) -> isDefined(statement, operands), ".ifdef");
        oneOf((statement, operands) -> !isDefined(statement, operands), ".ifndef", ".ifnotdef");
        oneOf((statement, operands) -> operands.atEnd(), ".ifb");
        oneOf((statement, operands) -> !operands.atEnd(), ".ifnb");
        oneOf((statement, operands) -> sameText(operands), ".ifc", ".ifeqs");
        oneOf((statement, operands) -> !sameText(operands), ".ifnc", ".ifnes");
    }

    /** The names of the directives. */
    Set<String> names() {
        return conditions.keySet();
    }

    /** Whether the condition holds that a statement states. */
    boolean holds(Statement statement) {
        return conditions.get(statement.operation()).holds(statement, statement.cursor());
    }

    /** Whether the condition of an {@code .elseif} holds. */
    boolean isNonzero(Statement statement) {
        Cursor operands = statement.cursor();
        long value = target.number(operands, statement);
        operands.expectEnd();
        return value != 0;
    }

    private void number(LongPredicate test, String... names) {
        oneOf(
                (statement, operands) -> {
                    long value = target.number(operands, statement);
                    operands.expectEnd();
                    return test.test(value);
                },
                names);
    }

    private void oneOf(Condition condition, String... names) {
        for (String name : names) {
            conditions.put(name, condition);
        }
    }

    private boolean isDefined(Statement statement, Cursor operands) {
        Word name = operands.word("a symbol");
        operands.expectEnd();
        return target.isDefined(name.text(), statement);
    }

    private static boolean sameText(Cursor operands) {
        Word first = operands.item();
        operands.expect(",");
        return normal(first).equals(normal(operands.rest()));
    }

    /** Blanks count only between words, as everywhere in GNU as. */
    private static String normal(Word word) {
        return Blanks.normal(word.text());
    }
}
