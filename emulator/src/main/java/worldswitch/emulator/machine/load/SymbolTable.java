package worldswitch.emulator.machine.load;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.TreeMap;

/** The symbols of a program, by name and by address; immutable. */
public final class SymbolTable {
    /** The table without symbols. */
    public static final SymbolTable EMPTY = new SymbolTable(List.of());

    private final List<Symbol> symbols;
    private final Map<String, Symbol> byName = new HashMap<>();
    private final TreeMap<Long, Symbol> byAddress = new TreeMap<>();

    /** Orders symbols by address; of several at one address, a function stands before others, then by name. */
    public SymbolTable(List<Symbol> symbols) {
        this.symbols = symbols.stream()
                .sorted(Comparator.comparingLong(Symbol::address)
                        .thenComparing(Symbol::function, Comparator.reverseOrder())
                        .thenComparing(Symbol::name))
                .toList();
        this.symbols.forEach(symbol -> byName.putIfAbsent(symbol.name(), symbol));
        this.symbols.forEach(symbol -> byAddress.putIfAbsent(symbol.address(), symbol));
    }

    /** Every symbol, in order of address. */
    public List<Symbol> symbols() {
        return symbols;
    }

    /** The symbol of a name. */
    public Optional<Symbol> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The symbol in which an address lies: the nearest at or below it, unless that one is known to end before. */
    public Optional<Symbol> at(long address) {
        return Optional.ofNullable(byAddress.floorEntry(address))
                .map(Entry::getValue)
                .filter(symbol -> symbol.size() == 0 || address - symbol.address() < symbol.size());
    }
}
