package worldswitch.emulator.assembler.symbol;

import org.jspecify.annotations.Nullable;
import worldswitch.emulator.assembler.expression.Evaluator;
import worldswitch.emulator.assembler.expression.Scope;
import worldswitch.emulator.assembler.expression.Value;
import worldswitch.emulator.assembler.source.Limits;
import worldswitch.emulator.assembler.statement.StatementException;

/** What names mean in one statement: the definitions that hold there. */
public final class SymbolScope implements Scope {
    private final SymbolTable symbols;
    private final Policy policy;
    private final int ordinal;
    private final Value here;
    private final int depth;

    /** What depends on how far the assembler has come. */
    public interface Policy {
        /** A value as far as it is known: sections that have an address turn offsets into addresses. */
        Value place(Value value);

        /** The value of a name that has no definition, or null. */
        @Nullable
        Value undefined(String name);

        /** What to say of a name whose value is unknown. */
        String unknown(String name);
    }

    /**
     * The scope of a statement.
     *
     * @param ordinal the statement's place in the order of reading
     * @param here the location counter
     */
    public SymbolScope(SymbolTable symbols, Policy policy, int ordinal, Value here) {
        this(symbols, policy, ordinal, here, 0);
    }

    private SymbolScope(SymbolTable symbols, Policy policy, int ordinal, Value here, int depth) {
        this.symbols = symbols;
        this.policy = policy;
        this.ordinal = ordinal;
        this.here = here;
        this.depth = depth;
    }

    @Override
    public Value symbol(String name, int index) {
        Symbol symbol = symbols.find(name);
        Definition definition = symbol == null ? null : symbol.at(ordinal);
        return valueOf(definition, name, index);
    }

    @Override
    public Value local(String number, boolean forward, int index) {
        return valueOf(symbols.local(number, forward, ordinal), number + (forward ? "f" : "b"), index);
    }

    @Override
    public Value here() {
        return policy.place(here);
    }

    private Value valueOf(@Nullable Definition definition, String name, int index) {
        Value value = definition == null ? policy.undefined(name) : definition.value();
        if (value != null) {
            return policy.place(value);
        } else if (definition == null || definition.expression() == null) {
            throw new StatementException(index, policy.unknown(name));
        }
        Value known = symbols.resolved(definition.expression());
        return known != null ? policy.place(known) : evaluate(definition.expression(), index);
    }

    /** The value of an expression that stood elsewhere. Whatever is wrong with it is reported here. */
    private Value evaluate(Definition.Expression expression, int index) {
        if (depth > Limits.EXPRESSION_DEPTH) {
            throw new StatementException(
                    index,
                    "symbols defined through one another, or through more than " + Limits.EXPRESSION_DEPTH + " others");
        }
        try {
            SymbolScope there = new SymbolScope(symbols, policy, expression.ordinal(), expression.here(), depth + 1);
            Value value = Evaluator.evaluate(expression.node(), there);
            symbols.resolve(expression, value);
            return value;
        } catch (StatementException failure) {
            throw new StatementException(index, failure.message());
        }
    }
}
