package worldswitch.sessions.breakpoint;

/** A condition that cannot be understood. */
public final class ConditionProblem extends Exception {
    private static final long serialVersionUID = 1;

    /**
     * Describes the problem.
     *
     * @param column where, from 1
     * @param expected what was expected there
     */
    public ConditionProblem(int column, String expected) {
        super("column " + column + ": expected " + expected);
    }
}
