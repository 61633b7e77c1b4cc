package worldswitch.app.window;

/** Thrown when a session cannot be opened; the message names the place and the reason, for a person. */
public final class SessionRefused extends Exception {
    private static final long serialVersionUID = 1;

    /** A refusal in one clear line. */
    public SessionRefused(String message) {
        super(message);
    }
}
