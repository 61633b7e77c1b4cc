package worldswitch.sessions.archive;

import java.util.List;
import worldswitch.sessions.breakpoint.Breakpoint;
import worldswitch.sessions.snapshot.Moment;
import worldswitch.sessions.snapshot.Snapshot;

/**
 * What its user added to a session.
 *
 * @param breakpoints the breakpoints
 * @param bookmarks the user's bookmarks
 * @param notes free text
 * @param layout the arrangement of the window in the window's own words; empty if there was none
 */
public record Workspace(List<SavedBreakpoint> breakpoints, List<SavedBookmark> bookmarks, String notes, String layout) {
    /** The workspace of a session that nobody has worked on. */
    public static final Workspace EMPTY = new Workspace(List.of(), List.of(), "", "");

    /** Copies {@code breakpoints} and {@code bookmarks}. */
    public Workspace {
        breakpoints = List.copyOf(breakpoints);
        bookmarks = List.copyOf(bookmarks);
    }

    /** The breakpoints without their hits, to put them in force. */
    public List<Breakpoint> plainBreakpoints() {
        return breakpoints.stream().map(SavedBreakpoint::breakpoint).toList();
    }

    /** The same with the breakpoints that a snapshot shows. */
    public Workspace with(Snapshot snapshot) {
        List<SavedBreakpoint> now = snapshot.breakpoints().stream()
                .map(state -> new SavedBreakpoint(state.breakpoint(), state.hits()))
                .toList();
        return new Workspace(now, bookmarks, notes, layout);
    }

    /** The same with other bookmarks. */
    public Workspace marked(List<SavedBookmark> others) {
        return new Workspace(breakpoints, others, notes, layout);
    }

    /** The same with other notes. */
    public Workspace noted(String others) {
        return new Workspace(breakpoints, bookmarks, others, layout);
    }

    /** The same with another arrangement of the window. */
    public Workspace arranged(String other) {
        return new Workspace(breakpoints, bookmarks, notes, other);
    }

    /**
     * A breakpoint.
     *
     * @param breakpoint the breakpoint
     * @param hits how often it had been hit
     */
    public record SavedBreakpoint(Breakpoint breakpoint, long hits) {}

    /**
     * A moment that the user named.
     *
     * @param name a few words
     * @param at the moment
     * @param text what to see there; may be empty
     */
    public record SavedBookmark(String name, Moment at, String text) {}
}
