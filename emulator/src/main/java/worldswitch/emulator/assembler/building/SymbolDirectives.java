package worldswitch.emulator.assembler.building;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import worldswitch.emulator.assembler.expression.ExpressionParser;
import worldswitch.emulator.assembler.section.SymbolSize;
import worldswitch.emulator.assembler.statement.Cursor;
import worldswitch.emulator.assembler.statement.Statement;
import worldswitch.emulator.assembler.statement.StatementException;
import worldswitch.emulator.assembler.statement.Word;
import worldswitch.emulator.assembler.symbol.Definition.Kind;
import worldswitch.emulator.assembler.symbol.Symbol;
import worldswitch.emulator.assembler.symbol.Symbol.Binding;
import worldswitch.emulator.assembler.symbol.SymbolType;

/** The directives that define symbols or say something about them. */
final class SymbolDirectives {
    private static final String SYMBOL = "a symbol";

    private final Building building;
    private final SymbolDefiner definer;
    private final PaddingDirectives padding;

    SymbolDirectives(Building building, SymbolDefiner definer, PaddingDirectives padding) {
        this.building = building;
        this.definer = definer;
        this.padding = padding;
    }

    Map<String, Directive> table() {
        Map<String, Directive> table = new HashMap<>();
        table.put(".set", (statement, operands) -> assign(statement, operands, ",", Kind.VARIABLE));
        table.put(".equ", table.get(".set"));
        table.put(".equiv", (statement, operands) -> assign(statement, operands, ",", Kind.CONSTANT));
        table.put(".eqv", table.get(".equiv"));
        table.put("=", (statement, operands) -> assign(statement, operands, "=", Kind.VARIABLE));
        table.put("==", (statement, operands) -> assign(statement, operands, "==", Kind.CONSTANT));
        table.put(".global", each(symbol -> symbol.setBinding(Binding.GLOBAL)));
        table.put(".globl", table.get(".global"));
        table.put(".weak", each(symbol -> symbol.setBinding(Binding.WEAK)));
        table.put(".local", each(symbol -> symbol.setBinding(Binding.LOCAL)));
        table.put(".hidden", each(Symbol::hide));
        table.put(".internal", table.get(".hidden"));
        table.put(".protected", each(symbol -> {}));
        table.put(".type", this::type);
        table.put(".size", this::size);
        return table;
    }

    private void assign(Statement statement, Cursor operands, String separator, Kind kind) {
        Word name = operands.word(SYMBOL);
        operands.expect(separator);
        if (name.text().equals(".")) {
            padding.moveTo(ExpressionParser.parse(operands), 0, statement);
        } else {
            definer.assign(name, operands, statement, kind);
        }
    }

    private Directive each(Consumer<Symbol> action) {
        return (statement, operands) -> {
            do {
                action.accept(building.symbols().symbol(operands.word(SYMBOL).text()));
            } while (operands.acceptComma());
        };
    }

    /** The type is written {@code %function}, {@code @function}, {@code "function"} or {@code STT_FUNC}. */
    private void type(Statement statement, Cursor operands) {
        Symbol symbol = building.symbols().symbol(operands.word(SYMBOL).text());
        operands.acceptComma();
        int index = operands.index();
        Word word = operands.peek() == '"' ? operands.quoted() : unquoted(operands);
        symbol.setType(
                switch (word.text().toLowerCase(Locale.ROOT)) {
                    case "function", "stt_func", "gnu_indirect_function", "stt_gnu_ifunc" -> SymbolType.FUNCTION;
                    case "object", "stt_object", "common", "stt_common", "tls_object", "gnu_unique_object" ->
                        SymbolType.OBJECT;
                    case "notype", "stt_notype" -> SymbolType.NONE;
                    default ->
                        throw new StatementException(index, "expected a symbol type: %function, %object or %notype");
                });
    }

    private static Word unquoted(Cursor operands) {
        if (!operands.accept("%")) {
            operands.accept("@");
        }
        return operands.optionalWord();
    }

    private void size(Statement statement, Cursor operands) {
        Symbol symbol = building.symbols().symbol(operands.word(SYMBOL).text());
        operands.expect(",");
        building.add(new SymbolSize(symbol, ExpressionParser.parse(operands)), statement);
    }
}
