package worldswitch.emulator.isa;

/** A statement that cannot be encoded: where in the line, and what would have been right there. */
public final class SyntaxException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int column;
    private final String expected;

    /**
     * Makes the exception.
     *
     * @param column the column of the offending text, counted as the caller of the encoder counts
     * @param expected what was expected there, in words that follow "expected"
     */
    public SyntaxException(int column, String expected) {
        super("expected " + expected, null, false, false);
        this.column = column;
        this.expected = expected;
    }

    /** The column of the offending text. */
    public int column() {
        return column;
    }

    /** What was expected there. */
    public String expected() {
        return expected;
    }
}
