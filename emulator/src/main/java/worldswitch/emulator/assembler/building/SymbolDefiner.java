package worldswitch.emulator.assembler.building;

import org.jspecify.annotations.Nullable;
import worldswitch.emulator.assembler.expression.ExpressionParser;
import worldswitch.emulator.assembler.expression.Node;
import worldswitch.emulator.assembler.expression.Value;
import worldswitch.emulator.assembler.source.Place;
import worldswitch.emulator.assembler.statement.Characters;
import worldswitch.emulator.assembler.statement.Cursor;
import worldswitch.emulator.assembler.statement.Statement;
import worldswitch.emulator.assembler.statement.StatementException;
import worldswitch.emulator.assembler.statement.Word;
import worldswitch.emulator.assembler.symbol.Definition;
import worldswitch.emulator.assembler.symbol.Definition.Kind;
import worldswitch.emulator.assembler.symbol.Symbol;

/** Gives names their meaning: labels and assignments, and which of them may follow which. */
final class SymbolDefiner {
    private final Building building;

    SymbolDefiner(Building building) {
        this.building = building;
    }

    void label(Word label, Statement statement) {
        Place place = statement.line().place(label.index());
        Definition definition = Definition.label(statement.ordinal(), place, building.here());
        if (Characters.isDigit(label.text().charAt(0))) {
            building.symbols().defineLocal(label.text(), definition);
        } else {
            rejectSecond(label, statement, Kind.LABEL);
            building.symbols().symbol(label.text()).define(definition);
        }
    }

    /** Gives a name the value of the expression at a cursor. */
    void assign(Word name, Cursor value, Statement statement, Kind kind) {
        Node node = ExpressionParser.parse(value);
        rejectSecond(name, statement, kind);
        Value known = building.valueIfKnown(node, statement);
        Place place = statement.line().place(name.index());
        Definition.Expression later = known == null ? building.later(node, statement) : null;
        Symbol symbol = building.symbols().symbol(name.text());
        symbol.define(new Definition(kind, statement.ordinal() + 1, place, known, later));
    }

    /** A name may be defined again only if it was a variable and stays one. */
    private void rejectSecond(Word name, Statement statement, Kind kind) {
        Symbol symbol = building.symbols().find(name.text());
        Definition earlier = symbol == null ? null : symbol.at(Integer.MAX_VALUE);
        if (earlier != null && (kind != Kind.VARIABLE || earlier.kind() != Kind.VARIABLE)) {
            throw new StatementException(
                    name.index(), "'" + name.text() + "' is defined already " + whereabouts(earlier.place()));
        }
    }

    private static String whereabouts(@Nullable Place place) {
        return place == null ? "from outside" : "at " + place;
    }
}
