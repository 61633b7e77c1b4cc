package worldswitch.sessions.compare.twin;

import org.jspecify.annotations.Nullable;
import worldswitch.sessions.snapshot.Moment;

/**
 * What a twin run has found; immutable.
 *
 * @param session the session's name
 * @param variant the variant, or an empty string
 * @param from where the stretch begins
 * @param to the instruction count up to which the runs are alike
 * @param end how both have ended, in words; empty if they have not
 * @param consumed how many writes within the stretch were consumed too early, up to {@code to}
 * @param parting the first difference, or null if there is none
 */
public record TwinResult(
        String session,
        String variant,
        Moment from,
        long to,
        String end,
        long consumed,
        @Nullable Parting parting) {
    /** Whether the runs part. */
    public boolean differs() {
        return parting != null;
    }
}
