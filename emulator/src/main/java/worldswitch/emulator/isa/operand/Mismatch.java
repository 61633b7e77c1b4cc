package worldswitch.emulator.isa.operand;

/** The text does not fit the operand that was tried: where, and what would have fitted. */
public final class Mismatch extends Exception {
    private static final long serialVersionUID = 1;

    private final int column;
    private final String expected;

    Mismatch(int column, String expected) {
        super(expected, null, false, false);
        this.column = column;
        this.expected = expected;
    }

    /** The column of the text that does not fit. */
    public int column() {
        return column;
    }

    /** What was expected there. */
    public String expected() {
        return expected;
    }
}
