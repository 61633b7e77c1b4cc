package worldswitch.sessions.drive;

/** Why a file is no drive, or cannot be written to: one line for a person, naming the file and the reason. */
public final class DriveProblem extends Exception {
    private static final long serialVersionUID = 1;

    /** Makes a problem with a file. */
    public DriveProblem(String file, String reason) {
        super(file + ": " + reason, null, false, false);
    }

    /** The problem in words. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
