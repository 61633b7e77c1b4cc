package worldswitch.emulator.assembler;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import worldswitch.emulator.assembler.expression.Value;
import worldswitch.emulator.assembler.section.Section;
import worldswitch.emulator.assembler.symbol.Symbol;
import worldswitch.emulator.assembler.symbol.SymbolScope;
import worldswitch.emulator.assembler.symbol.SymbolTable;

/** What values mean when every section has its address: offsets are addresses, and a missing symbol is an error. */
final class LinkedValues implements SymbolScope.Policy {
    private static final String NO_LABEL = "there is no local label '";
    private static final String UNDEFINED = "undefined symbol '";

    private final SymbolTable symbols;
    private final Map<String, Long> boundaries;
    private final Set<String> used = new TreeSet<>();

    LinkedValues(SymbolTable symbols, Map<String, Long> boundaries) {
        this.symbols = symbols;
        this.boundaries = boundaries;
    }

    /** The boundary symbols that the source used. */
    Set<String> used() {
        return used;
    }

    @Override
    public Value place(Value value) {
        return value.base() instanceof Section section ? Value.of(section.address() + value.number()) : value;
    }

    /** A boundary of the layout; zero for a weak symbol. */
    @Override
    public @Nullable Value undefined(String name) {
        Long boundary = boundaries.get(name);
        if (boundary != null) {
            used.add(name);
            return Value.of(boundary);
        }
        Symbol symbol = symbols.find(name);
        return symbol != null && symbol.binding() == Symbol.Binding.WEAK ? Value.of(0) : null;
    }

    /** Whether a message says that a name is unknown; in a source that was not read whole, its definition may be missing. */
    static boolean tellOfUnknownName(String message) {
        return message.contains(NO_LABEL) || message.contains(UNDEFINED);
    }

    @Override
    public String unknown(String name) {
        if (Character.isDigit(name.charAt(0))) {
            return NO_LABEL + name.substring(0, name.length() - 1) + ":' " + (name.endsWith("b") ? "before" : "behind")
                    + " this point";
        }
        return UNDEFINED + name + "'";
    }
}
