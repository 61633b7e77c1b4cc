package worldswitch.sessions.snapshot;

import java.util.List;
import org.jspecify.annotations.Nullable;
import worldswitch.sessions.timeline.Timeline;

/**
 * How far a run is known, seen from one of its moments.
 *
 * @param furthest the furthest moment that was reached; what is known ends there
 * @param known what was recorded up to that moment: the past, and the future as far as it is known
 * @param bookmarks what is worth a look in the run, as far as it is known
 * @param generation of which run this is known
 * @param end the moment at which the machine ends, or falls asleep; null if that is not known
 * @param canGoBack whether there is a place to go back to
 * @param canGoForward whether there is a place to go forward to, after going back
 */
public record Horizon(
        Moment furthest,
        Timeline known,
        List<Bookmark> bookmarks,
        Generation generation,
        @Nullable Moment end,
        boolean canGoBack,
        boolean canGoForward) {
    /** Copies {@code bookmarks}. */
    public Horizon {
        bookmarks = List.copyOf(bookmarks);
    }
}
