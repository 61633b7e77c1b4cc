package worldswitch.sessions.symbol;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import worldswitch.emulator.machine.load.Symbol;

/** Symbols in the order of their addresses, which are unsigned; immutable, readable from any thread. */
public final class NameTable {
    /** The table without symbols. */
    public static final NameTable EMPTY = new NameTable(List.of());
    /** A symbol whose size is not known ends here at the latest. */
    private static final long REACH = 1 << 20;

    private final List<Symbol> symbols;
    private final Map<String, Symbol> byName = new HashMap<>();

    /** Orders symbols. Of several at one address, or of one name, the one that comes first is preferred. */
    public NameTable(Collection<Symbol> symbols) {
        this.symbols = symbols.stream()
                .sorted(Comparator.comparing(Symbol::address, Long::compareUnsigned))
                .toList();
        symbols.forEach(symbol -> byName.putIfAbsent(symbol.name(), symbol));
    }

    /** Every symbol, in order of address. */
    public List<Symbol> symbols() {
        return symbols;
    }

    /** How many symbols there are. */
    public int size() {
        return symbols.size();
    }

    /** The address of a name. */
    public OptionalLong address(String name) {
        Symbol symbol = byName.get(name);
        return symbol == null ? OptionalLong.empty() : OptionalLong.of(symbol.address());
    }

    /** The symbol that an address lies in: the nearest at or before it, unless that is known to end before, or is far. */
    public Optional<Located> at(long address) {
        int index = lastAtOrBefore(address);
        if (index < 0) {
            return Optional.empty();
        }
        Symbol nearest = symbols.get(firstOfSameAddress(index));
        long offset = address - nearest.address();
        long end = nearest.size() == 0 ? REACH : nearest.size();
        return Long.compareUnsigned(offset, end) < 0
                ? Optional.of(new Located(nearest.name(), offset))
                : Optional.empty();
    }

    private int lastAtOrBefore(long address) {
        int low = 0;
        int high = symbols.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (Long.compareUnsigned(symbols.get(middle).address(), address) <= 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    private int firstOfSameAddress(int index) {
        int first = index;
        while (first > 0
                && symbols.get(first - 1).address() == symbols.get(index).address()) {
            first--;
        }
        return first;
    }
}
