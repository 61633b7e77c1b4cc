package worldswitch.views.pane;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import worldswitch.sessions.archive.Workspace.SavedBookmark;

/**
 * What the user has noted about a session; immutable.
 *
 * @param bookmarks moments of the run that the user named, in the order of naming
 * @param notes free text
 */
public record Remarks(List<SavedBookmark> bookmarks, String notes) {
    /** Nothing yet. */
    public static final Remarks NONE = new Remarks(List.of(), "");

    public Remarks {
        bookmarks = List.copyOf(bookmarks);
    }

    /** The same with other notes. */
    public Remarks noted(String others) {
        return new Remarks(bookmarks, others);
    }

    /** The same with one more bookmark. */
    public Remarks and(SavedBookmark bookmark) {
        return change(all -> {
            all.add(bookmark);
            return all;
        });
    }

    /** The same with another bookmark in the place of one, counted from 0. */
    public Remarks with(int place, SavedBookmark bookmark) {
        return change(all -> {
            all.set(place, bookmark);
            return all;
        });
    }

    /** The same without a bookmark. */
    public Remarks without(int place) {
        return change(all -> {
            all.remove(place);
            return all;
        });
    }

    private Remarks change(UnaryOperator<List<SavedBookmark>> how) {
        return new Remarks(how.apply(new ArrayList<>(bookmarks)), notes);
    }
}
