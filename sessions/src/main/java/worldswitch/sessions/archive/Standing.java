package worldswitch.sessions.archive;

import java.util.List;
import worldswitch.sessions.run.InputLog;
import worldswitch.sessions.snapshot.Moment;

/**
 * Where a session stood when it was saved.
 *
 * @param inputs what came from outside, and when
 * @param at the moment
 * @param state what its registers and its memory held then, to recognise the moment by
 * @param checkpoints whole states on the way, in order of time, which make opening faster; may be empty
 */
public record Standing(InputLog inputs, Moment at, SavedState state, List<SavedCheckpoint> checkpoints) {
    public Standing {
        checkpoints = List.copyOf(checkpoints);
    }
}
