package worldswitch.sessions.compare.twin;

import java.util.List;
import org.jspecify.annotations.Nullable;
import worldswitch.sessions.compare.place.Place;
import worldswitch.sessions.compare.state.Difference;

/**
 * The first architectural difference of a twin run.
 *
 * @param place the instruction that the two machines execute differently
 * @param differences what differs behind it, the most telling first; never empty
 * @param immediate what the machine does that sees writes at once, in words
 * @param deferred what the machine does that sees them as late as allowed
 * @param cause the write and its consumer, or null if no hazard was recorded up to here
 */
public record Parting(
        Place place,
        List<Difference> differences,
        String immediate,
        String deferred,
        @Nullable Cause cause) {
    /** Copies {@code differences}. */
    public Parting {
        differences = List.copyOf(differences);
    }

    /** Whether the access that consumed the write is itself the instruction at which the runs part. */
    public boolean isAtConsumer() {
        return cause != null && cause.consumer().at().equals(place.at());
    }
}
