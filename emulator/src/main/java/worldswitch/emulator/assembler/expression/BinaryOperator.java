package worldswitch.emulator.assembler.expression;

import java.util.function.LongBinaryOperator;

/**
 * An operator between two operands, with GNU as's ranks (a higher rank binds tighter: unlike in C, {@code |} binds
 * tighter than {@code +}) and meanings (true is -1 for a comparison, 1 for a connective; {@code >>} shifts in zeros;
 * {@code a ! b} is {@code a | ~b}). Spellings that begin alike stand with the longer one first.
 */
public enum BinaryOperator {
    /** Left shift; by 64 or more, zero. */
    SHIFT_LEFT("<<", 6, (a, b) -> b < 0 || b > 63 ? 0 : a << b),
    /** Logical right shift; by 64 or more, zero. */
    SHIFT_RIGHT(">>", 6, (a, b) -> b < 0 || b > 63 ? 0 : a >>> b),
    /** Product. */
    MULTIPLY("*", 6, (a, b) -> a * b),
    /** Signed quotient, rounded towards zero. */
    DIVIDE("/", 6, (a, b) -> a / b),
    /** Remainder with the sign of the dividend. */
    MODULO("%", 6, (a, b) -> a % b),
    /** Connective or. */
    LOGICAL_OR("||", 1, (a, b) -> a != 0 || b != 0 ? 1 : 0),
    /** Connective and. */
    LOGICAL_AND("&&", 2, (a, b) -> a != 0 && b != 0 ? 1 : 0),
    /** Bits of either. */
    OR("|", 5, (a, b) -> a | b),
    /** Bits of both. */
    AND("&", 5, (a, b) -> a & b),
    /** Bits that differ. */
    EXCLUSIVE_OR("^", 5, (a, b) -> a ^ b),
    /** Bits that differ, in another spelling. */
    DIFFERING("!!", 5, (a, b) -> a ^ b),
    /** Not equal. */
    NOT_EQUAL("!=", 3, (a, b) -> a != b ? -1 : 0),
    /** Not equal, in the other spelling. */
    DIFFERENT("<>", 3, (a, b) -> a != b ? -1 : 0),
    /** Equal. */
    EQUAL("==", 3, (a, b) -> a == b ? -1 : 0),
    /** Signed at most. */
    AT_MOST("<=", 3, (a, b) -> a <= b ? -1 : 0),
    /** Signed at least. */
    AT_LEAST(">=", 3, (a, b) -> a >= b ? -1 : 0),
    /** Signed less. */
    LESS("<", 3, (a, b) -> a < b ? -1 : 0),
    /** Signed greater. */
    GREATER(">", 3, (a, b) -> a > b ? -1 : 0),
    /** Bits of the left and of the right inverted. */
    OR_NOT("!", 5, (a, b) -> a | ~b),
    /** Sum. */
    ADD("+", 4, (a, b) -> a + b),
    /** Difference. */
    SUBTRACT("-", 4, (a, b) -> a - b);

    private final String spelling;
    private final int rank;
    private final LongBinaryOperator function;

    BinaryOperator(String spelling, int rank, LongBinaryOperator function) {
        this.spelling = spelling;
        this.rank = rank;
        this.function = function;
    }

    /** How it is written. */
    public String spelling() {
        return spelling;
    }

    /** How tightly it binds. */
    public int rank() {
        return rank;
    }

    long apply(long left, long right) {
        return function.applyAsLong(left, right);
    }

    boolean divides() {
        return this == DIVIDE || this == MODULO;
    }

    boolean compares() {
        return rank == EQUAL.rank;
    }
}
