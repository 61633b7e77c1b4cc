package worldswitch.app.command;

/** Bad input: told to the user in one line, with exit code 2. */
class UserProblem extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Describes the problem: the place and the reason. */
    UserProblem(String message) {
        super(message, null, false, false);
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
