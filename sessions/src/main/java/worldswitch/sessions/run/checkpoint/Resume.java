package worldswitch.sessions.run.checkpoint;

import java.util.List;
import org.jspecify.annotations.Nullable;
import worldswitch.sessions.breakpoint.Breakpoint;
import worldswitch.sessions.run.input.InputLog;
import worldswitch.sessions.snapshot.Moment;

/**
 * Where a session begins that was saved earlier.
 *
 * @param inputs everything that came from outside
 * @param at the moment at which it was saved
 * @param nearest a checkpoint at or before that moment, or null to run there from the start
 * @param breakpoints the breakpoints in force
 */
public record Resume(InputLog inputs, Moment at, @Nullable Checkpoint nearest, List<Breakpoint> breakpoints) {
    /** The beginning of every plan: at reset, with nothing to come. */
    public static final Resume AT_RESET = new Resume(InputLog.EMPTY, Moment.START, null, List.of());

    /** As many instructions are rather run again than done without what happened in them. */
    private static final long SHORT = 20_000_000;

    /** Says where to go on; throws IllegalArgumentException if the nearest checkpoint lies behind that. */
    public Resume {
        breakpoints = List.copyOf(breakpoints);
        if (nearest != null && nearest.moment().compareTo(at) > 0) {
            throw new IllegalArgumentException("the checkpoint at " + nearest.moment() + " lies behind " + at);
        }
    }

    /**
     * The checkpoint to begin at; null if the run is short enough to begin at its start, where all that was recorded is to
     * be had again.
     */
    public @Nullable Checkpoint beginning() {
        return at.instructions() > SHORT ? nearest : null;
    }
}
