package worldswitch.emulator.assembler.section;

import worldswitch.emulator.assembler.expression.Node;
import worldswitch.emulator.assembler.source.Severity;
import worldswitch.emulator.assembler.statement.StatementException;

/**
 * One value of a data directive.
 *
 * @param node the expression
 * @param width in bytes
 * @param constant whether its value was a number when it was read: then, as in GNU as, a value too large is cut off with a
 *     warning, while an address that does not fit is an error
 */
public record DataItem(Node node, int width, boolean constant) implements Fragment {
    @Override
    public long size() {
        return width;
    }

    @Override
    public Content content() {
        return Content.DATA;
    }

    @Override
    public void emit(Emission emission) {
        emit(emission, 0);
    }

    /** Writes the value that the expression has at an offset from here. */
    void emit(Emission emission, long offset) {
        long value = emission.evaluate(node, offset);
        if (!fits(value)) {
            String problem = "expected a value of " + width * 8 + " bits (-0x" + Long.toHexString(limit() - 1)
                    + " to 0x" + Long.toHexString(limit() - 1) + "), found " + hex(value);
            if (!constant) {
                throw new StatementException(node.index(), problem);
            }
            emission.report(Severity.WARNING, node.index(), problem + "; the upper bits are cut off");
        }
        emission.write(value, width);
    }

    private long limit() {
        return 1L << width * 8;
    }

    private boolean fits(long value) {
        return width >= 8 || value < limit() && value > -limit();
    }

    private static String hex(long value) {
        return value < 0 && value != Long.MIN_VALUE ? "-0x" + Long.toHexString(-value) : "0x" + Long.toHexString(value);
    }
}
