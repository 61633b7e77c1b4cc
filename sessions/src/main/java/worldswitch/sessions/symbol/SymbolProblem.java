package worldswitch.sessions.symbol;

/** What is wrong with symbols that cannot be read, in one line for a person. */
public final class SymbolProblem extends Exception {
    private static final long serialVersionUID = 1;

    /**
     * Makes a problem.
     *
     * @param place where in the input, {@code "line 12"}
     * @param reason what is wrong there
     */
    public SymbolProblem(String place, String reason) {
        super(place + ": " + reason, null, false, false);
    }
}
