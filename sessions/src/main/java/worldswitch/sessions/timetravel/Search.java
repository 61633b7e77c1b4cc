package worldswitch.sessions.timetravel;

import org.jspecify.annotations.Nullable;
import worldswitch.sessions.run.Halt;
import worldswitch.sessions.run.MachineRun;
import worldswitch.sessions.run.Seeker;
import worldswitch.sessions.run.advance.Advance;
import worldswitch.sessions.run.aim.Hit;
import worldswitch.sessions.run.checkpoint.Checkpoint;
import worldswitch.sessions.run.command.Sought;
import worldswitch.sessions.snapshot.Moment;

/**
 * A search backward for the last time that something happened: the stretch from the last checkpoint to where the machine
 * stands is run again with somebody who looks on, then the one before it, and so on to the beginning of the run.
 */
final class Search {
    private final History history;
    private final Sought sought;
    private final Moment from;
    private Moment end;
    private @Nullable Seeker seeker;
    private @Nullable Moment start;

    /** Begins a search for what happened before a moment. */
    Search(History history, Sought sought, Moment end) {
        this.history = history;
        this.sought = sought;
        this.from = end;
        this.end = end;
    }

    /** Whether the search has come to the beginning of the run and found nothing. */
    boolean isVain() {
        return seeker == null && end.compareTo(history.beginning()) <= 0;
    }

    /** Searches on, for so many instructions at most; null as long as nothing is found. */
    @Nullable
    Hit slice(MachineRun run, long most) {
        Seeker present = seeker;
        if (present == null) {
            present = begin(run);
            seeker = present;
        }
        boolean last = end.instructions() - run.instructions() <= most;
        Halt halt = run.replays().to(present, last ? end : Moment.of(run.instructions() + most));
        if (run.moment().compareTo(end) < 0 && !halt.ended() && !halt.asleep()) {
            return null;
        }
        seeker = null;
        end = start == null ? history.beginning() : start;
        return present.last();
    }

    private Seeker begin(MachineRun run) {
        Checkpoint before = history.held().before(end);
        if (before != null) {
            run.restore(before);
        }
        start = run.moment();
        return new Seeker(run, sought, end);
    }

    /** How much of the past has been searched, in percent. */
    int percent(MachineRun run) {
        long present = seeker == null || start == null ? 0 : run.instructions() - start.instructions();
        return Advance.share(
                from.instructions() - end.instructions() + present,
                from.instructions() - history.beginning().instructions());
    }

    /** How far it has come, in words. */
    String progress(MachineRun run) {
        return String.format(
                java.util.Locale.ROOT, "searching from %,d to %,d", run.instructions(), end.instructions());
    }
}
