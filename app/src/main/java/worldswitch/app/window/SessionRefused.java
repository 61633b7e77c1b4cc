package worldswitch.app.window;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Thrown when a session cannot be opened; the message names the place and the reason, for a person. */
public final class SessionRefused extends Exception {
    private static final long serialVersionUID = 1;

    private final transient @Nullable Path kernel;

    /** A refusal in one clear line. */
    public SessionRefused(String message) {
        this(message, null);
    }

    /** A refusal of a file that is a kernel: there is more to ask before it can be booted. */
    public SessionRefused(String message, @Nullable Path kernel) {
        super(message);
        this.kernel = kernel;
    }

    /** The kernel that was asked for, or null if it was none. */
    public @Nullable Path kernel() {
        return kernel;
    }
}
