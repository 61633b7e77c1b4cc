package worldswitch.emulator.assembler.expression;

import java.util.function.LongUnaryOperator;

/** A sign before an operand. */
public enum UnaryOperator {
    /** Nothing happens. */
    PLUS('+', value -> value),
    /** Two's complement. */
    MINUS('-', value -> -value),
    /** Every bit inverted. */
    COMPLEMENT('~', value -> ~value),
    /** 1 for zero, otherwise 0. */
    NOT('!', value -> value == 0 ? 1 : 0);

    private final char spelling;
    private final LongUnaryOperator function;

    UnaryOperator(char spelling, LongUnaryOperator function) {
        this.spelling = spelling;
        this.function = function;
    }

    char spelling() {
        return spelling;
    }

    long apply(long value) {
        return function.applyAsLong(value);
    }
}
