package worldswitch.emulator.assembler.building;

import org.jspecify.annotations.Nullable;
import worldswitch.emulator.assembler.expression.Value;
import worldswitch.emulator.assembler.symbol.SymbolScope;

/** What values mean while the source is being read: addresses are offsets in sections, and what comes later is unknown. */
final class ValuesSoFar implements SymbolScope.Policy {
    @Override
    public Value place(Value value) {
        return value;
    }

    @Override
    public @Nullable Value undefined(String name) {
        return null;
    }

    @Override
    public String unknown(String name) {
        return "'" + name + "' is not defined before this point, but its value is needed here";
    }
}
