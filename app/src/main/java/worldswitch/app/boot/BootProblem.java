package worldswitch.app.boot;

import java.nio.file.Path;

/** Thrown when a kernel cannot be booted as asked; the message names the place and the reason, for a person. */
public final class BootProblem extends Exception {
    private static final long serialVersionUID = 1;

    private final BootEntry entry;
    private final String reason;

    /** A problem with an entry, in one clear line. */
    public BootProblem(BootEntry entry, String reason) {
        this(entry, reason, reason);
    }

    /** A problem with a file that is an entry. */
    BootProblem(BootEntry entry, Path file, String reason) {
        this(entry, reason, file + ": " + reason);
    }

    private BootProblem(BootEntry entry, String reason, String message) {
        super(message, null, false, false);
        this.entry = entry;
        this.reason = reason;
    }

    /** The entry that is wrong. */
    public BootEntry entry() {
        return entry;
    }

    /** What is wrong, for a place where the entry can be seen. */
    public String reason() {
        return reason;
    }

    /** What is wrong, and where. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
