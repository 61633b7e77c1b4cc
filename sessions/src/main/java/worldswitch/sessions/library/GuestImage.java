package worldswitch.sessions.library;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import worldswitch.emulator.assembler.Assembler;
import worldswitch.emulator.assembler.AssemblerOptions;
import worldswitch.emulator.assembler.program.AssembledProgram;
import worldswitch.emulator.assembler.program.LineTable;
import worldswitch.emulator.assembler.program.ProgramSection;
import worldswitch.emulator.assembler.program.ProgramSymbol;
import worldswitch.emulator.assembler.symbol.SymbolType;
import worldswitch.emulator.machine.load.Program;
import worldswitch.emulator.machine.load.Segment;
import worldswitch.emulator.machine.load.Symbol;
import worldswitch.emulator.machine.load.SymbolTable;
import worldswitch.sessions.snapshot.Description.SourceLine;

/** A bundled session's guest, assembled: what a machine loads, and what a person reads. */
final class GuestImage {
    /** Where the guest is loaded: behind the space that firmware of the board leaves for itself. */
    static final long BASE = 0x4008_0000L;

    private final AssembledProgram program;
    private final Map<String, String> sources = new LinkedHashMap<>();

    /**
     * Assembles a source of the library.
     *
     * @param path the source, {@code hcr-exit-path/main.S}
     * @param symbols assembler symbols to set to 1
     */
    GuestImage(String path, List<String> symbols) {
        AssemblerOptions options = AssemblerOptions.at(BASE);
        for (String symbol : symbols) {
            options = options.with(symbol, 1);
        }
        program = Assembler.assemble(path, this::read, options).orThrow();
    }

    private Optional<byte[]> read(String path) {
        Optional<String> text = Library.source(path);
        text.ifPresent(found -> sources.put(path, found));
        return text.map(found -> found.getBytes(StandardCharsets.UTF_8));
    }

    /** What a machine loads. */
    Program program() {
        List<Segment> segments = program.sections().stream()
                .filter(ProgramSection::inFile)
                .map(section -> new Segment(section.name(), section.address(), section.contents(), section.size()))
                .toList();
        return new Program(program.entry(), segments, new SymbolTable(labels()));
    }

    private List<Symbol> labels() {
        return program.symbols().stream()
                .filter(symbol -> symbol.section() != null)
                .map(symbol ->
                        new Symbol(symbol.name(), symbol.value(), symbol.size(), symbol.type() == SymbolType.FUNCTION))
                .toList();
    }

    /** The sources that were read, by their paths. */
    Map<String, String> sources() {
        return sources;
    }

    /** The source line of each instruction. */
    TreeMap<Long, SourceLine> lines() {
        TreeMap<Long, SourceLine> lines = new TreeMap<>();
        for (LineTable.Entry entry : program.lines().entries()) {
            if (entry.code()) {
                lines.put(
                        entry.address(),
                        new SourceLine(entry.place().file(), entry.place().line()));
            }
        }
        return lines;
    }

    /** Names by address; where several labels share one, the first. */
    TreeMap<Long, String> symbols() {
        TreeMap<Long, String> names = new TreeMap<>();
        for (ProgramSymbol symbol : program.symbols()) {
            if (symbol.section() != null) {
                names.putIfAbsent(symbol.value(), symbol.name());
            }
        }
        return names;
    }

    /** Whether there is a label of a name. */
    boolean has(String label) {
        return program.symbol(label).isPresent();
    }

    /**
     * The address of a label.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    long address(String label) {
        return program.symbol(label)
                .orElseThrow(() -> new IllegalArgumentException("no label " + label))
                .value();
    }
}
