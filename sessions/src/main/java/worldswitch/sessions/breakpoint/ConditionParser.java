package worldswitch.sessions.breakpoint;

import java.util.Optional;

/** Reads a {@link Condition} by precedence climbing. */
final class ConditionParser {
    private static final int DEEPEST = 64;

    private final ConditionText text;
    private final Operands operands;
    private int depth;

    ConditionParser(String text, Labels labels) {
        this.text = new ConditionText(text);
        this.operands = new Operands(labels);
    }

    Condition parse() throws ConditionProblem {
        Condition condition = level(0);
        if (!text.isAtEnd()) {
            throw text.problem("an operator or the end");
        }
        return condition;
    }

    private Condition level(int level) throws ConditionProblem {
        if (level == Operators.levels()) {
            return unary();
        }
        Condition left = level(level + 1);
        for (Optional<String> next = text.takeOperator(level); next.isPresent(); next = text.takeOperator(level)) {
            left = Operators.join(left, next.get(), level(level + 1));
        }
        return left;
    }

    private Condition unary() throws ConditionProblem {
        if (++depth > DEEPEST) {
            throw text.problem("a simpler expression");
        }
        try {
            if (text.take('!')) {
                Condition operand = unary();
                return cpu -> Operators.truth(operand.value(cpu) == 0);
            }
            if (text.take('~')) {
                Condition operand = unary();
                return cpu -> ~operand.value(cpu);
            }
            if (text.take('-')) {
                Condition operand = unary();
                return cpu -> -operand.value(cpu);
            }
            return text.take('(') ? inParentheses() : operand();
        } finally {
            depth--;
        }
    }

    private Condition inParentheses() throws ConditionProblem {
        Condition inner = level(0);
        if (!text.take(')')) {
            throw text.problem("')'");
        }
        return inner;
    }

    private Condition operand() throws ConditionProblem {
        String word = text.word();
        Condition operand = operands.find(word)
                .orElseThrow(() ->
                        text.problem("a number, a register, a system register with or without a field, or a symbol"));
        text.take(word);
        return operand;
    }
}
