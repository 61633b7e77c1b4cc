package worldswitch.emulator.assembler.section;

import worldswitch.emulator.assembler.expression.Node;
import worldswitch.emulator.assembler.symbol.Symbol;

/**
 * What {@code .size} says of a symbol: no bytes, but an expression whose value is known when those of the section are.
 *
 * @param symbol whose size it is
 * @param node the expression
 */
public record SymbolSize(Symbol symbol, Node node) implements Fragment {
    @Override
    public long size() {
        return 0;
    }

    @Override
    public Content content() {
        return Content.PADDING;
    }

    @Override
    public void emit(Emission emission) {
        symbol.setSize(emission.evaluate(node, 0));
    }
}
