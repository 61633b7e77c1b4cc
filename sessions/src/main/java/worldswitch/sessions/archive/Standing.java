package worldswitch.sessions.archive;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import worldswitch.sessions.run.checkpoint.Checkpoint;
import worldswitch.sessions.run.checkpoint.Kept;
import worldswitch.sessions.run.input.InputLog;
import worldswitch.sessions.run.plan.Plan;
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
    /** Instructions from which on a checkpoint is saved, since running again takes noticeably long. */
    private static final long LONG = 20_000_000;

    /** Pages beyond which it is not, since the file would become too large. */
    private static final int MOST_PAGES = 1 << 15;

    /** Copies {@code checkpoints}. */
    public Standing {
        checkpoints = List.copyOf(checkpoints);
    }

    /**
     * Where a run stands.
     *
     * @param plan what it was started from
     */
    public static Standing of(Plan plan, Kept kept) {
        Checkpoint checkpoint = kept.checkpoint();
        List<SavedCheckpoint> checkpoints = checkpoint.moment().instructions() < LONG
                ? List.of()
                : Stream.of(SavedCheckpoint.of(plan, checkpoint))
                        .filter(saved -> saved.pages().size() <= MOST_PAGES)
                        .toList();
        return new Standing(kept.inputs(), checkpoint.moment(), SavedState.of(kept.snapshot()), checkpoints);
    }

    /** The last checkpoint at or before the moment that this version can begin at; null if there is none. */
    public @Nullable Checkpoint nearest(Plan plan) {
        Checkpoint nearest = null;
        for (SavedCheckpoint checkpoint : checkpoints) {
            Checkpoint usable = checkpoint.at().compareTo(at) <= 0 ? checkpoint.on(plan) : null;
            nearest = usable == null ? nearest : usable;
        }
        return nearest;
    }
}
