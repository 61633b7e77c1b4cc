package worldswitch.emulator.assembler.expansion;

import java.util.HashMap;
import java.util.Map;
import worldswitch.emulator.assembler.statement.Statement;
import worldswitch.emulator.assembler.statement.StatementException;
import worldswitch.emulator.assembler.statement.Word;

/** Gives the parameters of a macro the arguments of one use of it. */
final class Call {
    private final Macro macro;
    private final Statement statement;
    private final Arguments arguments;
    private final Map<String, String> values = new HashMap<>();
    private int position;

    private Call(Macro macro, Statement statement) {
        this.macro = macro;
        this.statement = statement;
        this.arguments = new Arguments(statement.text(), statement.operandsIndex());
    }

    /**
     * What each parameter stands for in a use of the macro.
     *
     * @throws StatementException if there are too many arguments, or a required one is missing
     */
    static Map<String, String> bind(Macro macro, Statement statement) {
        Call call = new Call(macro, statement);
        call.readArguments();
        call.fillIn();
        return call.values;
    }

    private void readArguments() {
        while (!arguments.atEnd()) {
            int index = arguments.index();
            String keyword = arguments.keyword();
            if (keyword.isEmpty()) {
                positional(index);
            } else {
                named(keyword, index);
            }
        }
    }

    private void positional(int index) {
        if (position < 0) {
            throw new StatementException(
                    index,
                    "expected name=value, for a named argument stands before this one of macro '" + macro.name() + "'");
        } else if (position == macro.parameters().size()) {
            throw new StatementException(
                    index,
                    "expected at most " + position + " arguments for macro '" + macro.name() + "' of " + macro.place());
        }
        give(macro.parameters().get(position++));
    }

    private void named(String keyword, int index) {
        position = -1;
        Parameter named = macro.parameters().stream()
                .filter(parameter -> parameter.name().equals(keyword))
                .findFirst()
                .orElseThrow(() -> new StatementException(
                        index,
                        "macro '" + macro.name() + "' of " + macro.place() + " has no parameter '" + keyword + "'"));
        give(named);
    }

    private void give(Parameter parameter) {
        Word argument = parameter.rest() ? arguments.rest() : arguments.next();
        if (!argument.text().isEmpty()) {
            values.put(parameter.name(), argument.text());
        }
    }

    private void fillIn() {
        for (Parameter parameter : macro.parameters()) {
            if (parameter.required() && !values.containsKey(parameter.name())) {
                throw new StatementException(
                        statement.text().stripTrailing().length(),
                        "expected an argument for '" + parameter.name() + "' of macro '" + macro.name() + "' of "
                                + macro.place());
            }
            values.putIfAbsent(parameter.name(), parameter.value());
        }
    }
}
