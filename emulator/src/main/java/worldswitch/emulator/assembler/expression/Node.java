package worldswitch.emulator.assembler.expression;

/** An expression as a tree. Every index is the place in the statement's text where an error would point. */
public sealed interface Node {
    /** Where the expression begins, or for an operator, where that stands. */
    int index();

    /** A number. */
    record Constant(long value, int index) implements Node {}

    /** A symbol by its name. */
    record Reference(String name, int index) implements Node {}

    /** A numeric local label, {@code 1b} or {@code 1f}. */
    record Local(String number, boolean forward, int index) implements Node {}

    /** The location counter. */
    record Here(int index) implements Node {}

    /** A sign and its operand. */
    record Unary(UnaryOperator operator, Node operand, int index) implements Node {}

    /** An operator and its operands. */
    record Binary(BinaryOperator operator, Node left, Node right, int index) implements Node {}
}
