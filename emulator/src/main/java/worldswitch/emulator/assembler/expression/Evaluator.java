package worldswitch.emulator.assembler.expression;

import worldswitch.emulator.assembler.statement.StatementException;

/**
 * Gives an expression its value.
 *
 * <p>While addresses are not known, an address plus or minus a number is an address, two addresses in one section may be
 * subtracted and compared, and nothing else may be done with them.
 */
public final class Evaluator {
    private final Scope scope;

    private Evaluator(Scope scope) {
        this.scope = scope;
    }

    /**
     * The value of an expression.
     *
     * @throws StatementException if it uses what is unknown in the scope, or divides by zero
     */
    public static Value evaluate(Node node, Scope scope) {
        return new Evaluator(scope).value(node);
    }

    private Value value(Node node) {
        if (node instanceof Node.Constant constant) {
            return Value.of(constant.value());
        } else if (node instanceof Node.Reference reference) {
            return scope.symbol(reference.name(), reference.index());
        } else if (node instanceof Node.Local local) {
            return scope.local(local.number(), local.forward(), local.index());
        } else if (node instanceof Node.Unary unary) {
            return unary(unary);
        } else if (node instanceof Node.Binary binary) {
            return binary(binary, value(binary.left()), value(binary.right()));
        }
        return scope.here();
    }

    private Value unary(Node.Unary unary) {
        Value operand = value(unary.operand());
        if (unary.operator() == UnaryOperator.PLUS) {
            return operand;
        }
        requireAbsolute(operand, unary.operand().index());
        return Value.of(unary.operator().apply(operand.number()));
    }

    private static Value binary(Node.Binary binary, Value left, Value right) {
        BinaryOperator operator = binary.operator();
        if (operator.divides() && right.isAbsolute() && right.number() == 0) {
            throw new StatementException(binary.right().index(), "division by zero");
        }
        long number = operator.divides() && right.number() == 0 ? 0 : operator.apply(left.number(), right.number());
        boolean together = left.base() == right.base();
        if (left.isAbsolute() && right.isAbsolute() || together && (isDifference(operator) || operator.compares())) {
            return Value.of(number);
        } else if (operator == BinaryOperator.ADD && (left.isAbsolute() || right.isAbsolute())) {
            return new Value(left.isAbsolute() ? right.base() : left.base(), number);
        } else if (isDifference(operator) && right.isAbsolute()) {
            return new Value(left.base(), number);
        }
        requireAbsolute(left, binary.left().index());
        requireAbsolute(right, binary.right().index());
        return Value.of(number);
    }

    private static boolean isDifference(BinaryOperator operator) {
        return operator == BinaryOperator.SUBTRACT;
    }

    private static void requireAbsolute(Value value, int index) {
        if (value.base() != null) {
            throw new StatementException(
                    index,
                    "expected a number known here, found an address in section "
                            + value.base().name());
        }
    }
}
