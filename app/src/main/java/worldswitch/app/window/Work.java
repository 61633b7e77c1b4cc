package worldswitch.app.window;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import worldswitch.sessions.archive.Images;
import worldswitch.sessions.archive.Provenance;
import worldswitch.sessions.archive.Workspace;
import worldswitch.sessions.archive.file.SavedFile;
import worldswitch.sessions.breakpoint.Breakpoint;
import worldswitch.sessions.control.Session;
import worldswitch.sessions.snapshot.Description;
import worldswitch.sessions.snapshot.Snapshot;

/**
 * The open session with what its user has added, and whether that is saved. Belongs to the event dispatch thread, but for
 * {@link #workspace}.
 *
 * <p>Where the machine stands is not counted as unsaved: a run is the same each time, so any moment of it can be had again.
 * Neither are the breakpoints of a session that is in no file: they are set by the dozen, and a question about each would
 * be in the way.
 */
final class Work {
    private final Session session;
    private final Provenance provenance;
    private volatile Workspace workspace;
    private @Nullable Workspace saved;
    private @Nullable Path file;
    private Images images;
    private long typed;
    private long typedSaved;

    private Work(Opened opened, @Nullable Workspace saved, @Nullable Path file) {
        this.session = opened.session();
        this.provenance = opened.provenance();
        this.workspace = opened.workspace();
        this.saved = saved;
        this.file = file;
        this.images = opened.images();
    }

    /** A session that has just been opened. */
    static Work of(Opened opened) {
        return new Work(opened, opened.workspace(), opened.file());
    }

    /** A session from a copy that an earlier window left: it is in no file of its user's. */
    static Work restored(Opened opened) {
        return new Work(opened, null, null);
    }

    Session session() {
        return session;
    }

    Provenance provenance() {
        return provenance;
    }

    /** What its user has added, breakpoints as they were when it was opened; may be asked on any thread. */
    Workspace workspace() {
        return workspace;
    }

    /** The file that it was read from or saved to last, or null. */
    @Nullable
    Path file() {
        return file;
    }

    /** How the file keeps the program. */
    Images images() {
        return images;
    }

    /** Its user has changed a note or a bookmark, or the window its arrangement. */
    void annotate(Workspace changed) {
        workspace = changed;
    }

    /** Its user has typed into the guest's console, or something else has come to the machine from outside. */
    void type() {
        typed++;
    }

    /** How much has been typed so far, for {@link #saved}. */
    long typed() {
        return typed;
    }

    /** It has been saved. */
    void saved(Path to, Workspace as, long typedThen, Images how) {
        file = to;
        images = how;
        saved = as;
        typedSaved = typedThen;
    }

    /** Whether there is something that its user added and that is in no file. */
    boolean isUnsaved() {
        Workspace then = saved;
        return then == null
                || typed != typedSaved
                || !then.notes().equals(workspace.notes())
                || !then.bookmarks().equals(workspace.bookmarks())
                || file != null && !breakpoints().equals(then.plainBreakpoints());
    }

    private List<Breakpoint> breakpoints() {
        Snapshot snapshot = session.snapshot();
        return workspace.with(snapshot).plainBreakpoints();
    }

    /** What the session is called: {@code hcr-exit-path (vhe)}. */
    String name() {
        Description what = session.description();
        return what.name() + (what.variant().isEmpty() ? "" : " (" + what.variant() + ")");
    }

    /** A name for a file: {@code hcr-exit-path-vhe.wsession}. */
    String suggestion() {
        Description what = session.description();
        String name = what.name() + (what.variant().isEmpty() ? "" : "-" + what.variant());
        return name.replaceAll("[^A-Za-z0-9._-]", "-") + SavedFile.ENDING;
    }

    /** The window's title: the file, if there is one, a mark if something is unsaved, the session. */
    String title() {
        String mark = isUnsaved() ? "*" : "";
        Path present = file;
        String what = present == null ? name() + mark : present.getFileName() + mark + " - " + name();
        return what + " - Worldswitch";
    }
}
