package worldswitch.emulator.assembler;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import worldswitch.emulator.assembler.building.Sections;
import worldswitch.emulator.assembler.expression.Value;
import worldswitch.emulator.assembler.program.AssembledProgram;
import worldswitch.emulator.assembler.program.LineTable;
import worldswitch.emulator.assembler.program.ProgramSection;
import worldswitch.emulator.assembler.program.ProgramSymbol;
import worldswitch.emulator.assembler.section.Fragment.Content;
import worldswitch.emulator.assembler.section.Layout;
import worldswitch.emulator.assembler.section.Section;
import worldswitch.emulator.assembler.section.SectionEmitter;
import worldswitch.emulator.assembler.source.Diagnostics;
import worldswitch.emulator.assembler.statement.Statement;
import worldswitch.emulator.assembler.statement.StatementException;
import worldswitch.emulator.assembler.symbol.Definition;
import worldswitch.emulator.assembler.symbol.Symbol;
import worldswitch.emulator.assembler.symbol.SymbolScope;
import worldswitch.emulator.assembler.symbol.SymbolTable;
import worldswitch.emulator.assembler.symbol.SymbolType;
import worldswitch.emulator.isa.Encoder;

/** The last phases: gives sections addresses, fragments bytes and symbols values. */
final class Linker {
    private static final String ENTRY = "_start";

    private final SymbolTable symbols;
    private final Layout layout;
    private final LinkedValues values;
    private final SectionEmitter emitter;

    Linker(Sections sections, SymbolTable symbols, long base, Encoder encoder, Diagnostics diagnostics) {
        this.symbols = symbols;
        this.layout = Layout.place(sections.all(), base);
        this.values = new LinkedValues(symbols, layout.boundaries());
        this.emitter = new SectionEmitter(symbols, values, encoder, diagnostics);
    }

    /** The program; to be thrown away if errors were reported on the way. */
    AssembledProgram link() {
        List<ProgramSection> sections = new ArrayList<>();
        List<LineTable.Entry> lines = new ArrayList<>();
        for (Section section : layout.sections()) {
            sections.add(finished(section));
            addLines(section, lines);
        }
        List<ProgramSymbol> finished = symbols();
        return new AssembledProgram(entry(finished), sections, finished, new LineTable(lines));
    }

    private ProgramSection finished(Section section) {
        return new ProgramSection(
                section.name(),
                section.address(),
                section.size(),
                section.alignment(),
                section.flags().writable(),
                section.flags().executable(),
                emitter.emit(section));
    }

    private static void addLines(Section section, List<LineTable.Entry> lines) {
        for (Section.Placed placed : section.fragments()) {
            Content content = placed.fragment().content();
            if (content != Content.PADDING && placed.fragment().size() > 0) {
                Statement statement = placed.statement();
                lines.add(new LineTable.Entry(
                        section.address() + placed.offset(),
                        placed.fragment().size(),
                        content == Content.CODE,
                        statement.line().place(statement.operationIndex()),
                        statement.line().expansion()));
            }
        }
    }

    private long entry(List<ProgramSymbol> finished) {
        long first = layout.sections().isEmpty() ? 0 : layout.sections().get(0).address();
        return finished.stream()
                .filter(symbol -> symbol.name().equals(ENTRY))
                .mapToLong(ProgramSymbol::value)
                .findFirst()
                .orElse(first);
    }

    private List<ProgramSymbol> symbols() {
        List<ProgramSymbol> finished = new ArrayList<>();
        for (Symbol symbol : symbols.all()) {
            if (symbol.isDefined()) {
                addFinished(symbol, finished);
            }
        }
        for (String boundary : values.used()) {
            long value = scope().symbol(boundary, 0).number();
            finished.add(new ProgramSymbol(boundary, value, 0, null, Symbol.Binding.GLOBAL, SymbolType.NONE, false));
        }
        return finished;
    }

    /** A symbol whose own expression cannot be evaluated was reported wherever it was used; unused, it is left out. */
    private void addFinished(Symbol symbol, List<ProgramSymbol> finished) {
        try {
            finished.add(new ProgramSymbol(
                    symbol.name(),
                    scope().symbol(symbol.name(), 0).number(),
                    symbol.size(),
                    section(symbol),
                    symbol.binding(),
                    symbol.type(),
                    symbol.hidden()));
        } catch (StatementException unknown) {
            return;
        }
    }

    private static @Nullable String section(Symbol symbol) {
        Definition definition = symbol.at(Integer.MAX_VALUE);
        Value value = definition == null ? null : definition.value();
        return value == null || value.base() == null ? null : value.base().name();
    }

    /** What a name means behind the last statement. */
    private SymbolScope scope() {
        return new SymbolScope(symbols, values, Integer.MAX_VALUE, Value.of(0));
    }
}
