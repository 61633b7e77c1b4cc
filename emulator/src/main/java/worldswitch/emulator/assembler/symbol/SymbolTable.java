package worldswitch.emulator.assembler.symbol;

import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import worldswitch.emulator.assembler.expression.Value;

/** All symbols by name and all numeric local labels by number, in the order in which they were first mentioned. */
public final class SymbolTable {
    private final Map<String, Symbol> symbols = new LinkedHashMap<>();
    private final Map<String, Definitions> locals = new LinkedHashMap<>();

    private final Map<Definition.Expression, Value> resolved = new IdentityHashMap<>();

    /** The symbol of a name, made if need be. */
    public Symbol symbol(String name) {
        return symbols.computeIfAbsent(name, Symbol::new);
    }

    /** The symbol of a name, or null. */
    public @Nullable Symbol find(String name) {
        return symbols.get(name);
    }

    /** All symbols. */
    public Collection<Symbol> all() {
        return Collections.unmodifiableCollection(symbols.values());
    }

    /** Adds a numeric local label. */
    public void defineLocal(String number, Definition definition) {
        locals.computeIfAbsent(number, key -> new Definitions()).add(definition);
    }

    /** Which of the labels with a number, counted from 1, {@code 1b} or {@code 1f} in a statement means. */
    public int localVersion(String number, boolean forward, int ordinal) {
        Definitions definitions = locals.get(number);
        return (definitions == null ? 0 : definitions.countAt(ordinal)) + (forward ? 1 : 0);
    }

    /** The label that {@code 1b} or {@code 1f} in a statement means, or null. */
    public @Nullable Definition local(String number, boolean forward, int ordinal) {
        Definitions definitions = locals.get(number);
        return definitions == null ? null : definitions.number(localVersion(number, forward, ordinal));
    }

    /** The value found before for an expression, or null. Finding it once keeps long chains of symbols cheap. */
    @Nullable
    Value resolved(Definition.Expression expression) {
        return resolved.get(expression);
    }

    void resolve(Definition.Expression expression, Value value) {
        resolved.put(expression, value);
    }
}
