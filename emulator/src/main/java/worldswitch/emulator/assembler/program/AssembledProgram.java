package worldswitch.emulator.assembler.program;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A program, linked and ready to load. Immutable.
 *
 * @param entry the address of the first instruction: {@code _start} if there is one, otherwise the start of the first
 *     section
 * @param sections by address
 * @param symbols in the order in which the source first mentioned them
 * @param lines from which line each address comes
 */
public record AssembledProgram(
        long entry, List<ProgramSection> sections, List<ProgramSymbol> symbols, LineTable lines) {
    /** Copies the lists. */
    public AssembledProgram {
        sections = List.copyOf(sections);
        symbols = List.copyOf(symbols);
    }

    /** The symbol of a name. */
    public Optional<ProgramSymbol> symbol(String name) {
        return symbols.stream().filter(symbol -> symbol.name().equals(name)).findFirst();
    }

    /** The section of a name. */
    public Optional<ProgramSection> section(String name) {
        return sections.stream().filter(section -> section.name().equals(name)).findFirst();
    }

    /** The values of all symbols by name. */
    public Map<String, Long> values() {
        Map<String, Long> values = new LinkedHashMap<>();
        symbols.forEach(symbol -> values.put(symbol.name(), symbol.value()));
        return values;
    }
}
