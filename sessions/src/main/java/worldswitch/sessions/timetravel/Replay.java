package worldswitch.sessions.timetravel;

import org.jspecify.annotations.Nullable;
import worldswitch.sessions.run.Halt;
import worldswitch.sessions.run.MachineRun;
import worldswitch.sessions.run.Seeker;
import worldswitch.sessions.run.advance.Advance;
import worldswitch.sessions.run.checkpoint.Checkpoint;
import worldswitch.sessions.snapshot.Moment;

/**
 * The way of a run to a moment that it has passed before: from the nearest checkpoint, or from where it stands if that is
 * nearer. On the way it leaves checkpoints ever closer to each other, so that the next such way is short.
 */
final class Replay {
    /** The shortest distance to the target at which a checkpoint is worth its while, in instructions. */
    private static final long SHORTEST = 50_000;
    /** The same for each page that the checkpoint will make the machine copy. */
    private static final long PER_PAGE = 500;

    private final History history;
    private final Moment target;
    private final Moment start;
    private @Nullable Halt halt;

    /** Puts a run to the beginning of its way. */
    Replay(History history, MachineRun run, Moment target) {
        this.history = history;
        this.target = target;
        Moment now = run.moment();
        Checkpoint nearest = history.held().atOrBefore(target);
        boolean nearer =
                now.compareTo(target) > 0 || nearest != null && nearest.moment().compareTo(now) > 0;
        if (nearer && nearest != null) {
            run.restore(nearest);
        }
        this.start = run.moment();
    }

    Moment target() {
        return target;
    }

    /** Runs on for so many instructions at most; returns whether the target is reached. */
    boolean slice(MachineRun run, long most) {
        long left = most;
        while (left > 0 && run.moment().compareTo(target) < 0) {
            long before = run.instructions();
            advance(run, left);
            left -= Math.max(1, run.instructions() - before);
        }
        return run.moment().compareTo(target) >= 0 || isStuck();
    }

    private void advance(MachineRun run, long most) {
        long distance = target.instructions() - run.instructions();
        long shortest = Math.max(SHORTEST, PER_PAGE * history.held().pagesAt(run.moment()));
        long part = distance / 2 > shortest ? distance / 2 : distance;
        Moment to = part <= most && part == distance ? target : Moment.of(run.instructions() + Math.min(part, most));
        halt = run.replays().to(to);
        if (part <= most && part < distance) {
            history.keep(run);
        }
    }

    /** Runs on with somebody who looks on, for so many instructions at most; leaves no checkpoints. */
    boolean slice(MachineRun run, Seeker seeker, long most) {
        boolean last = target.instructions() - run.instructions() <= most;
        halt = run.replays().to(seeker, last ? target : Moment.of(run.instructions() + most));
        return run.moment().compareTo(target) >= 0 || isStuck();
    }

    private boolean isStuck() {
        Halt now = halt;
        return now != null && (now.ended() || now.asleep());
    }

    /** What is under way, in words. */
    String progress() {
        return String.format(
                java.util.Locale.ROOT, "replaying from %,d to %,d", start.instructions(), target.instructions());
    }

    /** How far it has come, in percent. */
    int percent(MachineRun run) {
        return Advance.share(run.instructions() - start.instructions(), target.instructions() - start.instructions());
    }
}
