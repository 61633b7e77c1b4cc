package worldswitch.app.window;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import worldswitch.sessions.archive.Images;
import worldswitch.sessions.archive.Provenance;
import worldswitch.sessions.archive.Workspace;
import worldswitch.sessions.control.Session;

/**
 * A session that has been opened, with what a save of it must know.
 *
 * @param session the session
 * @param provenance where it comes from
 * @param workspace what its user had added when it was saved; empty if it was not
 * @param file the saved session that it was read from, or null
 * @param images how that file keeps the program
 */
public record Opened(
        Session session,
        Provenance provenance,
        Workspace workspace,
        @Nullable Path file,
        Images images) {}
