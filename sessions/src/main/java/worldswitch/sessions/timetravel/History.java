package worldswitch.sessions.timetravel;

import java.util.List;
import org.jspecify.annotations.Nullable;
import worldswitch.sessions.run.MachineRun;
import worldswitch.sessions.run.checkpoint.Checkpoint;
import worldswitch.sessions.snapshot.Bookmark;
import worldswitch.sessions.snapshot.Generation;
import worldswitch.sessions.snapshot.Horizon;
import worldswitch.sessions.snapshot.Moment;
import worldswitch.sessions.timeline.Timeline;

/**
 * What is kept of a run so that one can go to any of its moments: checkpoints, the furthest moment known, the places where
 * somebody has stood.
 *
 * <p>Belongs to the machine's thread.
 */
public final class History {
    /** Bytes of checkpoints that are kept of a run in any case. */
    private static final long ALLOWANCE = 96L << 20;
    /** Bytes of RAM that the guest leaves unused which may be taken as well: no more, however large its RAM is. */
    private static final long MOST_LENT = 384L << 20;

    /** Instructions between two checkpoints of a run that goes forward. */
    private static final long INTERVAL = 3_000_000;
    /** Instructions for each page that the next checkpoint will make the machine copy, so that the copies cost little. */
    private static final long PER_PAGE = 10_000;

    private static final long LONGEST_INTERVAL = 12_000_000;

    private final Checkpoints checkpoints;
    private final Places places = new Places();
    private final Moment beginning;
    private Moment furthest;
    private Timeline known;
    private List<Bookmark> bookmarks;
    private Generation generation = new Generation();
    private @Nullable Moment end;

    /** Begins the history of a run where it stands. */
    public History(MachineRun run) {
        this(run, run.moment());
    }

    /**
     * Begins the history of a run that was saved later than where it stands.
     *
     * @param furthest the moment up to which the run goes on as it did then
     */
    public History(MachineRun run, Moment furthest) {
        this(run, new Budget(ALLOWANCE, run.plan().configuration().memory(), MOST_LENT), furthest);
    }

    /** Begins a history with a budget of its own. */
    History(MachineRun run, Budget budget, Moment furthest) {
        checkpoints = new Checkpoints(budget);
        beginning = run.moment();
        this.furthest = furthest;
        known = timeline(run);
        bookmarks = run.places().bookmarks();
        checkpoints.add(run.save());
        if (furthest.equals(beginning)) {
            places.stand(beginning, false);
        }
    }

    private static Timeline timeline(MachineRun run) {
        return run.recorder().timeline(run.instructions());
    }

    /** The first moment that one can go to. */
    public Moment beginning() {
        return beginning;
    }

    /** The furthest moment that was reached. */
    public Moment furthest() {
        return furthest;
    }

    /** The places of the plan with the moments at which the run is known to come there. */
    public List<Bookmark> bookmarks() {
        return bookmarks;
    }

    /** Whether the run is known to its end. */
    boolean isKnownToItsEnd() {
        return end != null;
    }

    /** The checkpoints that are held, oldest first. */
    public List<Checkpoint> checkpoints() {
        return checkpoints.all();
    }

    /** Bytes that the checkpoints cost. */
    public long size() {
        return checkpoints.size();
    }

    Checkpoints held() {
        return checkpoints;
    }

    /** A run has gone on to where it stands: takes a checkpoint if it is time for one. */
    public void pass(MachineRun run) {
        reach(run);
        long interval = Math.min(LONGEST_INTERVAL, Math.max(INTERVAL, PER_PAGE * checkpoints.pagesAt(run.moment())));
        Checkpoint last = checkpoints.atOrBefore(run.moment());
        Checkpoint next = checkpoints.behind(run.moment());
        if (last != null
                && run.instructions() - last.moment().instructions() >= interval
                && (next == null || next.moment().instructions() - run.instructions() > interval / 2)) {
            keep(run);
        }
    }

    /** A command has come to its end where the run stands. */
    public void stand(MachineRun run, boolean step, boolean ended) {
        reach(run);
        keep(run);
        places.stand(run.moment(), step);
        if (ended) {
            end = run.moment();
        }
    }

    /** Takes a checkpoint where a run stands. */
    void keep(MachineRun run) {
        checkpoints.add(run.save());
    }

    private void reach(MachineRun run) {
        if (run.moment().compareTo(furthest) >= 0) {
            furthest = run.moment();
            known = timeline(run);
            bookmarks = run.places().bookmarks();
        }
    }

    /** Something new has come to a run from outside: what was known of its future is no longer so. */
    public void cut(MachineRun run) {
        Moment now = run.moment();
        checkpoints.cut(now);
        places.cut(now);
        generation = now.compareTo(furthest) < 0 ? new Generation() : generation;
        furthest = now;
        known = timeline(run);
        bookmarks = run.places().bookmarks();
        end = null;
    }

    /** How far the run is known. */
    public Horizon horizon(MachineRun run) {
        boolean newest = run.moment().compareTo(furthest) >= 0;
        return new Horizon(
                newest ? run.moment() : furthest,
                newest ? timeline(run) : known,
                newest ? run.places().bookmarks() : bookmarks,
                generation,
                end,
                places.neighbour(-1) != null,
                places.neighbour(1) != null);
    }

    /** The place that one comes to by going back (-1) or forward (1); null if there is none. */
    @Nullable
    Moment neighbour(int direction) {
        return places.neighbour(direction);
    }

    /** One goes there. */
    void go(int direction) {
        places.go(direction);
    }
}
