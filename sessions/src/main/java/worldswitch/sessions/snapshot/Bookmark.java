package worldswitch.sessions.snapshot;

import org.jspecify.annotations.Nullable;

/**
 * A place in a run that is worth a look.
 *
 * @param name a few words
 * @param at the moment before its instruction, or null if the run has not come there yet
 * @param text what to see there, in a sentence
 */
public record Bookmark(String name, @Nullable Moment at, String text) {
    /** Whether the run has come there. */
    public boolean isReached() {
        return at != null;
    }
}
