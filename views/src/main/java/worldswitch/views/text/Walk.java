package worldswitch.views.text;

import java.util.List;
import org.jspecify.annotations.Nullable;
import worldswitch.sessions.snapshot.Bookmark;
import worldswitch.sessions.snapshot.Moment;
import worldswitch.sessions.snapshot.Snapshot;

/**
 * Where the machine stands in the walk through a session's bookmarks.
 *
 * @param text where, in words: {@code "at 2 of 5"}, {@code "2 of 5 reached"}
 * @param hasPrevious whether there is one before
 * @param hasNext whether there is one behind, or may be
 */
public record Walk(String text, boolean hasPrevious, boolean hasNext) {
    /** The walk of a snapshot. */
    public static Walk of(Snapshot snapshot) {
        List<Bookmark> all = snapshot.knownBookmarks();
        Moment now = snapshot.moment();
        boolean more = all.stream().anyMatch(bookmark -> !bookmark.isReached()) && snapshot.end() == null;
        return new Walk(
                text(all, now),
                all.stream().anyMatch(bookmark -> compare(bookmark.at(), now) < 0),
                more || all.stream().anyMatch(bookmark -> compare(bookmark.at(), now) > 0));
    }

    private static String text(List<Bookmark> all, Moment now) {
        for (int number = 0; number < all.size(); number++) {
            if (now.equals(all.get(number).at())) {
                return "at " + (number + 1) + " of " + all.size();
            }
        }
        return all.stream().filter(Bookmark::isReached).count() + " of " + all.size() + " reached";
    }

    /** How a bookmark lies to a moment; one that is not reached lies nowhere. */
    private static int compare(@Nullable Moment at, Moment now) {
        return at == null ? 0 : at.compareTo(now);
    }
}
