package worldswitch.emulator.isa.operand;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.function.LongPredicate;

/**
 * The operands of a statement under a reading head.
 *
 * <p>Readers try one notation after another and set the head back when one does not fit. Not threadsafe.
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
    private final Complaint complaint;
    private final List<Demand> demands = new ArrayList<>();

    private record Demand(IntPredicate condition, int position, String wanted) {}

    /**
     * Puts the head before the first character.
     *
     * @param text the operands
     * @param column the column of their first character
     * @param address where the instruction will lie
     * @param complaint collects the mismatches
     */
    public Scanner(String text, int column, long address, Evaluator evaluator, Complaint complaint) {
        this.text = text;
        this.column = column;
        this.address = address;
        this.evaluator = evaluator;
        this.complaint = complaint;
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

    /** Passes a character if it comes next. */
    public boolean accept(char wanted) {
        skipBlanks();
        boolean next = position < text.length() && text.charAt(position) == wanted;
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
    public boolean acceptWord(String wanted) {
        int start = position;
        if (word().equals(wanted)) {
            return true;
        }
        position = start;
        return false;
    }

    /** Passes an expression, with or without hash sign, up to the next comma or bracket, and gives its value. */
    public long expression(String wanted) throws Mismatch {
        skipBlanks();
        int start = position;
        boolean marked = accept('#');
        skipBlanks();
        int from = position;
        position = endOfExpression();
        String expression = text.substring(from, position).stripTrailing();
        if (expression.isEmpty() || expression.startsWith("[") || !marked && RegisterNames.isRegister(expression)) {
            throw mismatch(start, wanted);
        }
        return evaluator.evaluate(expression, column + from);
    }

    /** Passes what stands for a number up to the next comma or bracket, with or without hash sign, in lower case. */
    public String number() {
        accept('#');
        int start = afterBlanks(position);
        position = endOfExpression();
        return text.substring(start, position).stripTrailing().toLowerCase(Locale.ROOT);
    }

    /** Passes an expression whose value must be in range. */
    public long expression(String wanted, LongPredicate range) throws Mismatch {
        skipBlanks();
        int start = position;
        long value = expression(wanted);
        if (!range.test(value)) {
            throw mismatch(start, wanted);
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
    public void demand(IntPredicate condition, String wanted) {
        demands.add(new Demand(condition, position, wanted));
    }

    /** Passes the end. The word that the operands gave must be as they demand of each other. */
    public void end(int word) throws Mismatch {
        skipBlanks();
        if (position < text.length()) {
            throw mismatch(position, "the end of the statement");
        }
        for (Demand demand : demands) {
            if (!demand.condition.test(word)) {
                throw mismatch(demand.position, demand.wanted);
            }
        }
    }

    /** The mismatch of what stands where the head stands. */
    public Mismatch mismatch(String wanted) {
        return mismatch(position, wanted);
    }

    /** The mismatch of what stands at a position. */
    public Mismatch mismatch(int at, String wanted) {
        complaint.add(column + afterBlanks(at), wanted);
        return new Mismatch(wanted);
    }

    private int endOfExpression() {
        int depth = 0;
        for (int i = position; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth <= 0 && (c == ',' || c == ']') && !isQuoted(i)) {
                return i;
            }
        }
        return text.length();
    }

    /** Whether a character stands behind a quotation mark, which makes it a number. */
    private boolean isQuoted(int at) {
        return at > 0 && text.charAt(at - 1) == '\'';
    }

    private void skipBlanks() {
        position = afterBlanks(position);
    }

    private int afterBlanks(int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }
}
