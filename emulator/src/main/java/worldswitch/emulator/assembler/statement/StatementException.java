package worldswitch.emulator.assembler.statement;

/** Something in a statement is wrong: where in its text, and what. Becomes a diagnostic. */
public final class StatementException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int index;

    /**
     * Makes the exception.
     *
     * @param index of the offending character in the statement's text
     */
    public StatementException(int index, String message) {
        super(message, null, false, false);
        this.index = index;
    }

    /** The index of the offending character in the statement's text. */
    public int index() {
        return index;
    }

    /** What was wrong. */
    public String message() {
        return String.valueOf(getMessage());
    }
}
