package worldswitch.emulator.isa.operand;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/**
 * The operands of a statement under a reading head.
 *
 * <p>Readers try one notation after another and set the head back when one does not fit; the scanner remembers the
 * mismatch that came furthest, because that is the one to tell a person. Not threadsafe.
 */
public final class Scanner {
    /** Gives values to expressions. */
    @FunctionalInterface
    public interface Evaluator {
        /** The value of an expression that stands at a column. */
        long evaluate(String text, int column);
    }

    private final String text;
    private final int column;
    private final long address;
    private final Evaluator evaluator;
    private int position;
    private @Nullable Mismatch furthest;
    private final List<Demand> demands = new ArrayList<>();

    private record Demand(IntPredicate condition, int position, String expected) {}

    /**
     * Puts the head before the first character.
     *
     * @param text the operands
     * @param column the column of their first character
     * @param address where the instruction will lie
     */
    public Scanner(String text, int column, long address, Evaluator evaluator) {
        this.text = text;
        this.column = column;
        this.address = address;
        this.evaluator = evaluator;
    }

    /** Where the instruction will lie. */
    public long address() {
        return address;
    }

    /** Where the head stands, for {@link #back}. */
    public int position() {
        return position;
    }

    /** Sets the head back, and forgets what the operands from there on demanded. */
    public void back(int to) {
        position = to;
        demands.removeIf(demand -> demand.position > to);
    }

    /** The mismatch that came furthest so far. */
    public @Nullable Mismatch furthest() {
        return furthest;
    }

    /** Passes a character if it comes next. */
    public boolean accept(char expected) {
        skipBlanks();
        boolean next = position < text.length() && text.charAt(position) == expected;
        position += next ? 1 : 0;
        return next;
    }

    /** Passes a word of letters, digits and underscores, and gives it in lower case; empty if there is none. */
    public String word() {
        skipBlanks();
        int start = position;
        while (position < text.length() && isWord(text.charAt(position))) {
            position++;
        }
        return text.substring(start, position).toLowerCase(Locale.ROOT);
    }

    /** Passes the given word if it comes next. */
    public boolean acceptWord(String expected) {
        int start = position;
        if (word().equals(expected)) {
            return true;
        }
        position = start;
        return false;
    }

    /** Passes an expression, with or without hash sign, up to the next comma or bracket, and gives its value. */
    public long expression(String expected) throws Mismatch {
        skipBlanks();
        int start = position;
        boolean marked = accept('#');
        skipBlanks();
        int from = position;
        position = endOfExpression();
        String expression = text.substring(from, position).stripTrailing();
        if (expression.isEmpty() || expression.startsWith("[") || !marked && RegisterNames.isRegister(expression)) {
            throw mismatch(start, expected);
        }
        return evaluator.evaluate(expression, column + from);
    }

    /** Passes an expression whose value must be in range. */
    public long expression(String expected, LongPredicate range) throws Mismatch {
        skipBlanks();
        int start = position;
        long value = expression(expected);
        if (!range.test(value)) {
            throw mismatch(start, expected);
        }
        return value;
    }

    /** Whether the next expression uses the given relocation operator, {@code :abs_g1:}. Does not move the head. */
    public boolean startsWith(String operator) {
        skipBlanks();
        int from = position < text.length() && text.charAt(position) == '#' ? position + 1 : position;
        return text.startsWith(operator, from);
    }

    /** Lets {@link #end} check what depends on operands further right, with the head's place for the mismatch. */
    void demand(IntPredicate condition, String expected) {
        demands.add(new Demand(condition, position, expected));
    }

    /** Passes the end. The word that the operands gave must be as they demand of each other. */
    public void end(int word) throws Mismatch {
        skipBlanks();
        if (position < text.length()) {
            throw mismatch(position, "the end of the statement");
        }
        for (Demand demand : demands) {
            if (!demand.condition.test(word)) {
                throw mismatch(demand.position, demand.expected);
            }
        }
    }

    /** The mismatch of what stands where the head stands. */
    public Mismatch mismatch(String expected) {
        skipBlanks();
        return mismatch(position, expected);
    }

    /** The mismatch of what stands at a position. */
    public Mismatch mismatch(int at, String expected) {
        Mismatch mismatch = new Mismatch(column + at, expected);
        if (furthest == null || furthest.column() < mismatch.column()) {
            furthest = mismatch;
        }
        return mismatch;
    }

    private int endOfExpression() {
        int depth = 0;
        for (int i = position; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth <= 0 && (c == ',' || c == ']')) {
                return i;
            }
        }
        return text.length();
    }

    private void skipBlanks() {
        while (position < text.length() && Character.isWhitespace(text.charAt(position))) {
            position++;
        }
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }
}
