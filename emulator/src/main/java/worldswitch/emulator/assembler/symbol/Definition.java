package worldswitch.emulator.assembler.symbol;

import org.jspecify.annotations.Nullable;
import worldswitch.emulator.assembler.expression.Node;
import worldswitch.emulator.assembler.expression.Value;
import worldswitch.emulator.assembler.source.Place;

/**
 * One definition of a symbol or local label.
 *
 * @param kind what sort of definition
 * @param visibleFrom the first statement, in the order of reading, for which it holds
 * @param place where it stands; null for a symbol passed in from outside
 * @param value its value, if that was known when it was read
 * @param expression its expression, if the value was not known then
 */
public record Definition(
        Kind kind,
        int visibleFrom,
        @Nullable Place place,
        @Nullable Value value,
        @Nullable Expression expression) {

    /** What sort of definition it is, and so whether another may follow. */
    public enum Kind {
        /** A label: the only definition of its name. */
        LABEL,
        /** {@code .equiv} or {@code ==}: a constant that may not be defined again. */
        CONSTANT,
        /** {@code .set}, {@code .equ} or {@code =}: holds until the next one. */
        VARIABLE
    }

    /**
     * An expression to be evaluated later, as at the place where it stood.
     *
     * @param node the expression
     * @param ordinal the statement's place in the order of reading
     * @param here the location counter there
     */
    public record Expression(Node node, int ordinal, Value here) {}

    /** A label. It already holds for the statement that it stands before. */
    public static Definition label(int ordinal, Place place, Value value) {
        return new Definition(Kind.LABEL, ordinal, place, value, null);
    }

    /** A symbol passed in from outside, which the source may define anew. */
    public static Definition predefined(long value) {
        return new Definition(Kind.VARIABLE, 0, null, Value.of(value), null);
    }
}
