package worldswitch.emulator.machine.load;

/** What is wrong with a program that cannot be loaded, in one line for a person. */
public final class LoadProblem extends Exception {
    private static final long serialVersionUID = 1;

    /**
     * Makes a problem.
     *
     * @param place where in the file, {@code "program header 2"}
     * @param reason what is wrong there
     */
    public LoadProblem(String place, String reason) {
        super(place + ": " + reason, null, false, false);
    }
}
