package worldswitch.emulator.assembler.expansion;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import worldswitch.emulator.assembler.source.Place;
import worldswitch.emulator.assembler.source.SourceLine;
import worldswitch.emulator.assembler.statement.Cursor;
import worldswitch.emulator.assembler.statement.Statement;
import worldswitch.emulator.assembler.statement.StatementException;
import worldswitch.emulator.assembler.statement.Word;

/**
 * A macro.
 *
 * @param name in lower case, for GNU as does not tell the cases of macros apart
 * @param parameters in order
 * @param body the statements between {@code .macro} and {@code .endm}
 * @param place where it is defined
 */
record Macro(String name, List<Parameter> parameters, List<SourceLine> body, Place place) {
    /** Reads the name and parameters behind {@code .macro}. */
    static Macro read(Statement definition, List<SourceLine> body) {
        Cursor cursor = definition.cursor();
        Word name = cursor.word("the name of a macro");
        cursor.acceptComma();
        List<Parameter> parameters = new ArrayList<>();
        Set<String> names = new HashSet<>();
        while (!cursor.atEnd()) {
            Word parameter = cursor.word("the name of a parameter");
            if (!names.add(parameter.text())) {
                throw new StatementException(
                        parameter.index(),
                        "macro '" + name.text() + "' has a parameter '" + parameter.text() + "' already");
            }
            parameters.add(parameter(parameter.text(), cursor, definition.text()));
            if (parameters.get(parameters.size() - 1).rest()) {
                cursor.expectEnd();
            }
        }
        Place place = definition.line().place(name.index());
        return new Macro(name.text().toLowerCase(Locale.ROOT), parameters, body, place);
    }

    private static Parameter parameter(String name, Cursor cursor, String text) {
        boolean required = false;
        boolean rest = false;
        if (cursor.accept(":")) {
            Word qualifier = cursor.word("req or vararg");
            required = qualifier.text().equals("req");
            rest = qualifier.text().equals("vararg");
            if (!required && !rest) {
                throw Cursor.expected(text, qualifier.index(), "req or vararg");
            }
        }
        String value = "";
        if (cursor.accept("=")) {
            Arguments argument = new Arguments(text, cursor.index());
            value = argument.next().text();
            cursor.moveTo(argument.index());
        }
        cursor.acceptComma();
        return new Parameter(name, value, required, rest);
    }
}
