package worldswitch.emulator.assembler.building;

import org.jspecify.annotations.Nullable;
import worldswitch.emulator.assembler.expression.ExpressionParser;
import worldswitch.emulator.assembler.expression.Node;
import worldswitch.emulator.assembler.expression.Value;
import worldswitch.emulator.assembler.section.DataItem;
import worldswitch.emulator.assembler.section.Fill;
import worldswitch.emulator.assembler.section.Fragment;
import worldswitch.emulator.assembler.section.InstructionFragment;
import worldswitch.emulator.assembler.section.InstructionFragment.LiteralOperand;
import worldswitch.emulator.assembler.section.Literal;
import worldswitch.emulator.assembler.section.LiteralPool;
import worldswitch.emulator.assembler.section.Section;
import worldswitch.emulator.assembler.statement.Cursor;
import worldswitch.emulator.assembler.statement.Statement;
import worldswitch.emulator.assembler.statement.StatementException;
import worldswitch.emulator.assembler.statement.Word;
import worldswitch.emulator.isa.Encoder;

/** Takes instructions, and gives the operand {@code =value} of a load its place in the literal pool. */
final class Instructions {
    private final Building building;
    private final Encoder encoder;

    Instructions(Building building, Encoder encoder) {
        this.building = building;
        this.encoder = encoder;
    }

    boolean knows(String mnemonic) {
        return encoder.knows(mnemonic);
    }

    /** Adds an instruction to the present section; one that nobody knows is an error, but takes its place all the same. */
    void add(Statement statement) {
        align(statement);
        boolean known = encoder.knows(statement.operation());
        LiteralOperand literal = known ? literal(statement) : null;
        Fragment fragment = known
                ? new InstructionFragment(literal)
                : new Fill(1, 0, InstructionFragment.SIZE, Fragment.Content.CODE);
        building.add(fragment, statement);
        if (!known) {
            String kind = statement.operation().startsWith(".") ? "directive" : "instruction";
            throw new StatementException(
                    statement.operationIndex(),
                    "unknown " + kind + " '" + statement.operation() + "'"
                            + Spelling.suggestion(statement.operation(), building::knows));
        }
    }

    /** In a section of code an instruction behind data begins at a multiple of four; elsewhere where it happens to be. */
    void align(Statement statement) {
        Section section = building.sections().current();
        long padding = -section.size() & InstructionFragment.SIZE - 1;
        if (padding > 0 && section.flags().executable()) {
            building.add(new Fill(padding, 0, 1, Fragment.Content.PADDING), statement);
        }
        section.requireAlignment(InstructionFragment.SIZE);
    }

    private @Nullable LiteralOperand literal(Statement statement) {
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
                : node instanceof Node.Unary unary
                        && unary.operator() == worldswitch.emulator.assembler.expression.UnaryOperator.MINUS;
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
