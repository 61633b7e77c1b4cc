package worldswitch.emulator.assembler.building;

import org.jspecify.annotations.Nullable;
import worldswitch.emulator.assembler.expression.ExpressionParser;
import worldswitch.emulator.assembler.expression.Node;
import worldswitch.emulator.assembler.expression.UnaryOperator;
import worldswitch.emulator.assembler.expression.Value;
import worldswitch.emulator.assembler.section.DataItem;
import worldswitch.emulator.assembler.section.InstructionFragment.LiteralOperand;
import worldswitch.emulator.assembler.section.Literal;
import worldswitch.emulator.assembler.section.LiteralPool;
import worldswitch.emulator.assembler.section.Section;
import worldswitch.emulator.assembler.statement.Cursor;
import worldswitch.emulator.assembler.statement.Statement;
import worldswitch.emulator.assembler.statement.Word;

/**
 * Gives the operand {@code =value} of a load its place in the literal pool, shared with whatever GNU as shares it with:
 * equal numbers, and equal sums of one symbol and a number.
 */
final class Literals {
    private final Building building;

    Literals(Building building) {
        this.building = building;
    }

    /** The place in the literal pool of an operand {@code =value}; null if the statement has none. */
    @Nullable
    LiteralOperand operand(Statement statement) {
        if (!statement.operation().startsWith("ldr")) {
            return null;
        }
        Cursor cursor = statement.cursor();
        Word register = cursor.optionalWord();
        if (!cursor.acceptComma() || cursor.peek() != '=') {
            return null;
        }
        int index = cursor.index();
        cursor.expect("=");
        Node node = ExpressionParser.parse(cursor);
        cursor.expectEnd();
        int width = width(statement.operation(), register.text());
        return new LiteralOperand(index, share(node, width, statement));
    }

    private static int width(String operation, String register) {
        char kind = register.isEmpty() ? 'x' : Character.toLowerCase(register.charAt(0));
        if (operation.equals("ldrsw") || kind == 'w' || kind == 's') {
            return 4;
        }
        return kind == 'q' ? 16 : 8;
    }

    private Literal share(Node node, int width, Statement statement) {
        Value value = building.valueIfKnown(node, statement);
        boolean constant = value != null && value.isAbsolute();
        Section section = building.sections().current();
        Literal literal = new Literal(new DataItem(node, width, constant), section, section.size());
        LiteralPool.Key key = constant
                ? new LiteralPool.Key(null, value.number(), isSigned(node), width)
                : relative(node, width, statement);
        return building.sections().pool().share(key, literal, statement);
    }

    /** GNU as takes a number for signed if what stands leftmost in its expression is a minus. */
    private static boolean isSigned(Node node) {
        return node instanceof Node.Binary binary
                ? isSigned(binary.left())
                : node instanceof Node.Unary unary && unary.operator() == UnaryOperator.MINUS;
    }

    /** What makes a symbol with a number added the same as another; null for anything else. */
    private LiteralPool.@Nullable Key relative(Node node, int width, Statement statement) {
        Object symbol = identity(node, statement);
        if (symbol != null) {
            return new LiteralPool.Key(symbol, 0, false, width);
        }
        return node instanceof Node.Binary sum ? added(sum, width, statement) : null;
    }

    private LiteralPool.@Nullable Key added(Node.Binary sum, int width, Statement statement) {
        LiteralPool.Key left = relative(sum.left(), width, statement);
        Value right = building.valueIfKnown(sum.right(), statement);
        if (left == null || right == null || !right.isAbsolute()) {
            return null;
        }
        return switch (sum.operator()) {
            case ADD -> new LiteralPool.Key(left.symbol(), left.number() + right.number(), false, width);
            case SUBTRACT -> new LiteralPool.Key(left.symbol(), left.number() - right.number(), false, width);
            default -> null;
        };
    }

    private @Nullable Object identity(Node node, Statement statement) {
        if (node instanceof Node.Reference reference) {
            int version = building.symbols().symbol(reference.name()).versionAt(statement.ordinal());
            return reference.name() + "#" + version;
        } else if (node instanceof Node.Local local) {
            int version = building.symbols().localVersion(local.number(), local.forward(), statement.ordinal());
            return local.number() + "#" + version;
        }
        return null;
    }
}
