package worldswitch.sessions.drive;

import java.io.IOException;
import java.nio.file.FileSystemException;

/** A file of the host that could not be written, in words without its name, which whoever tells of it says anyway. */
public final class HostFailure {
    private HostFailure() {}

    /** Why it could not. */
    public static String reason(IOException problem) {
        String reason = problem instanceof FileSystemException system && system.getReason() != null
                ? system.getReason()
                : problem.getMessage();
        return reason == null ? "the disk failed" : reason;
    }
}
