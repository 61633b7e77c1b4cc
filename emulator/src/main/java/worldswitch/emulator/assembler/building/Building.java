package worldswitch.emulator.assembler.building;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import worldswitch.emulator.assembler.expansion.Target;
import worldswitch.emulator.assembler.expression.Evaluator;
import worldswitch.emulator.assembler.expression.ExpressionParser;
import worldswitch.emulator.assembler.expression.Node;
import worldswitch.emulator.assembler.expression.Value;
import worldswitch.emulator.assembler.section.Fragment;
import worldswitch.emulator.assembler.section.Section;
import worldswitch.emulator.assembler.source.Diagnostics;
import worldswitch.emulator.assembler.source.Limits;
import worldswitch.emulator.assembler.source.Severity;
import worldswitch.emulator.assembler.source.SourceProvider;
import worldswitch.emulator.assembler.statement.Cursor;
import worldswitch.emulator.assembler.statement.Statement;
import worldswitch.emulator.assembler.statement.StatementException;
import worldswitch.emulator.assembler.statement.Word;
import worldswitch.emulator.assembler.symbol.Definition;
import worldswitch.emulator.assembler.symbol.SymbolScope;
import worldswitch.emulator.assembler.symbol.SymbolTable;
import worldswitch.emulator.isa.Encoder;

/**
 * The program as it grows, statement by statement: the target of the expansion, and what directives work on.
 *
 * <p>Values asked for now ({@link #number}) may use only what has been read; values that merely become bytes stay
 * expressions in fragments.
 */
public final class Building implements Target {
    private static final SymbolScope.Policy SO_FAR = new ValuesSoFar();

    private final SymbolTable symbols;
    private final Diagnostics diagnostics;
    private final Sections sections = new Sections();
    private final Map<String, Directive> directives = new HashMap<>();
    private final SymbolDefiner definer;
    private final Instructions instructions;
    private long content;

    /** A program with no statements yet. */
    public Building(SymbolTable symbols, Encoder encoder, SourceProvider provider, Diagnostics diagnostics) {
        this.symbols = symbols;
        this.diagnostics = diagnostics;
        this.definer = new SymbolDefiner(this);
        this.instructions = new Instructions(this, encoder);
        directives.putAll(new DataDirectives(this, provider).table());
        PaddingDirectives padding = new PaddingDirectives(this);
        directives.putAll(padding.table());
        directives.putAll(new SectionDirectives(this).table());
        directives.putAll(new SymbolDirectives(this, definer, padding).table());
        directives.putAll(new MessageDirectives(this).table());
    }

    /** The sections, and which one is the present one. */
    public Sections sections() {
        return sections;
    }

    SymbolTable symbols() {
        return symbols;
    }

    @Override
    public void labels(Statement statement) {
        for (Word label : statement.labels()) {
            reporting(statement, () -> definer.label(label, statement));
        }
    }

    @Override
    public void operation(Statement statement) {
        Directive directive = directives.get(statement.operation());
        if (directive != null) {
            Cursor operands = statement.cursor();
            directive.apply(statement, operands);
            operands.expectEnd();
        } else if (instructions.knows(statement.operation())) {
            instructions.add(statement);
        } else {
            rejectUnknown(statement);
        }
    }

    /** An unknown instruction takes its place all the same, so that what follows lies where it was meant to lie. */
    private void rejectUnknown(Statement statement) {
        boolean directive = statement.operation().startsWith(".");
        if (!directive) {
            instructions.reserve(statement);
        }
        throw new StatementException(
                statement.operationIndex(),
                "unknown " + (directive ? "directive" : "instruction") + " '" + statement.operation() + "'"
                        + Spelling.suggestion(statement.operation(), this::knows));
    }

    private boolean knows(String operation) {
        return directives.containsKey(operation) || instructions.knows(operation);
    }

    @Override
    public long number(Cursor cursor, Statement statement) {
        Node node = ExpressionParser.parse(cursor);
        Value value = valueNow(node, statement);
        if (value.base() != null) {
            throw new StatementException(
                    node.index(),
                    "expected a number known here, found an address in section "
                            + value.base().name());
        }
        return value.number();
    }

    @Override
    public boolean isDefined(String symbol, Statement statement) {
        var found = symbols.find(symbol);
        return found != null && found.isDefinedAt(statement.ordinal());
    }

    /** The value of an expression as far as it is known now. */
    Value valueNow(Node node, Statement statement) {
        return Evaluator.evaluate(node, new SymbolScope(symbols, SO_FAR, statement.ordinal(), here()));
    }

    /** The value of an expression if it is known now, otherwise null. */
    @Nullable
    Value valueIfKnown(Node node, Statement statement) {
        try {
            return valueNow(node, statement);
        } catch (StatementException unknown) {
            return null;
        }
    }

    /** An expression with its meaning at this place, for later. */
    Definition.Expression later(Node node, Statement statement) {
        return new Definition.Expression(node, statement.ordinal(), here());
    }

    /** The location counter. */
    Value here() {
        Section section = sections.current();
        return section.at(section.size());
    }

    /** Adds a fragment to the present section. */
    void add(Fragment fragment, Statement statement) {
        Section section = sections.current();
        boolean inFile = section.flags().occupiesFile();
        long size = inFile ? content : section.size();
        long limit = inFile ? Limits.CONTENT : Limits.OCCUPIED;
        if (fragment.size() > limit - size) {
            throw new StatementException(
                    statement.operandsIndex(),
                    "section " + section.name() + " grows beyond "
                            + (inFile ? "what all sections together may hold, " : "") + limit + " bytes");
        }
        content += inFile ? fragment.size() : 0;
        section.add(fragment, statement);
    }

    /** Aligns the present section as for an instruction. */
    void alignInstruction(Statement statement) {
        instructions.align(statement);
    }

    /** Places what waits in the literal pool of the present section. */
    void placePool() {
        sections.pool().placeIn(sections.current());
    }

    /** Notes something about a character of a statement. */
    void report(Severity severity, Statement statement, int index, String message) {
        diagnostics.report(severity, statement.ordinal(), statement.line(), index, message);
    }

    private void reporting(Statement statement, Runnable action) {
        try {
            action.run();
        } catch (StatementException failure) {
            report(Severity.ERROR, statement, failure.index(), failure.message());
        }
    }
}
