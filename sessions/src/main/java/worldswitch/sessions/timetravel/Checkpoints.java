package worldswitch.sessions.timetravel;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import worldswitch.emulator.memory.MemoryImage;
import worldswitch.emulator.memory.PhysicalMemory;
import worldswitch.sessions.run.checkpoint.Checkpoint;
import worldswitch.sessions.snapshot.Moment;

/**
 * Checkpoints of one run, by moment, within a budget of memory.
 *
 * <p>They lie close to each other near the present moment and further apart the further away they are, on both sides; but never
 * further than what can be run again in a second or two. If the budget is too small for that, they are spread over the whole
 * run, so that no gap is much more than twice what evenness would leave. The first one is never dropped. What a checkpoint costs is
 * what it has beyond the one before it, so that a page that several of them share counts once; and the pages that the machine
 * itself holds where it stands cost nothing, since they are there in any case.
 */
final class Checkpoints {
    private final Budget budget;
    private final List<Kept> kept = new ArrayList<>();
    private long size;
    private long shared;

    /** A checkpoint with what it costs beyond the one before it. */
    private record Kept(Checkpoint checkpoint, long cost, long pages) {
        Moment moment() {
            return checkpoint.moment();
        }

        long at() {
            return checkpoint.moment().instructions();
        }
    }

    /** Makes an empty store that keeps to a budget. */
    Checkpoints(Budget budget) {
        this.budget = budget;
    }

    /** Bytes that they cost beyond the machine where it stood when the last one was added. */
    long size() {
        return Math.max(0, size - shared);
    }

    /** All of them, oldest first. */
    List<Checkpoint> all() {
        return kept.stream().map(Kept::checkpoint).toList();
    }

    /** The latest at or before a moment; null if there is none. */
    @Nullable
    Checkpoint atOrBefore(Moment moment) {
        int index = countUpTo(moment) - 1;
        return index < 0 ? null : kept.get(index).checkpoint();
    }

    /** The latest before a moment; null if there is none. */
    @Nullable
    Checkpoint before(Moment moment) {
        int index = countUpTo(moment) - 1;
        if (index >= 0 && kept.get(index).moment().equals(moment)) {
            index--;
        }
        return index < 0 ? null : kept.get(index).checkpoint();
    }

    /** The earliest behind a moment; null if there is none. */
    @Nullable
    Checkpoint behind(Moment moment) {
        int index = countUpTo(moment);
        return index == kept.size() ? null : kept.get(index).checkpoint();
    }

    /** How many pages of memory the latest at or before a moment has beyond the one before it. */
    long pagesAt(Moment moment) {
        int index = countUpTo(moment) - 1;
        return index < 1 ? 0 : kept.get(index).pages();
    }

    private int countUpTo(Moment moment) {
        int low = 0;
        int high = kept.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (kept.get(middle).moment().compareTo(moment) <= 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Keeps one, in place of another one of the same moment; others may be dropped for it. */
    void add(Checkpoint checkpoint) {
        shared = budget.see(checkpoint.memory());
        int index = countUpTo(checkpoint.moment());
        if (index > 0 && kept.get(index - 1).moment().equals(checkpoint.moment())) {
            drop(--index);
        }
        insert(index, checkpoint);
        appraise(index + 1);
        thin(checkpoint.moment());
    }

    /** Forgets those behind a moment. */
    void cut(Moment moment) {
        while (countUpTo(moment) < kept.size()) {
            drop(kept.size() - 1);
        }
    }

    private void insert(int index, Checkpoint checkpoint) {
        Checkpoint previous = index == 0 ? null : kept.get(index - 1).checkpoint();
        MemoryImage before = previous == null ? null : previous.memory();
        long pages = checkpoint.memory().pagesBeyond(before);
        long tables = checkpoint.memory().tablesBeyond(before);
        long cost =
                pages * PhysicalMemory.PAGE_SIZE + tables + checkpoint.state().size();
        kept.add(index, new Kept(checkpoint, cost, pages));
        size += cost;
    }

    /** Computes anew what one costs, after the one before it has changed. */
    private void appraise(int index) {
        if (index < kept.size()) {
            Checkpoint checkpoint = remove(index);
            insert(index, checkpoint);
        }
    }

    private void drop(int index) {
        remove(index);
        appraise(index);
    }

    private Checkpoint remove(int index) {
        Kept gone = kept.remove(index);
        size -= gone.cost();
        return gone.checkpoint();
    }

    private void thin(Moment now) {
        for (int i = kept.size() - 2; i > 0; i--) {
            if (crowding(i, now, Spacing.AMPLE) <= 1) {
                drop(i);
            }
        }
        while (size() > budget.bytes() && kept.size() > 2) {
            drop(leastMissed(now));
        }
    }

    /** The distance that dropping one would leave, in proportion to what may be there; infinite for the present one. */
    private double crowding(int index, Moment now, Spacing spacing) {
        Kept one = kept.get(index);
        if (one.moment().equals(now)) {
            return Double.POSITIVE_INFINITY;
        }
        long left = kept.get(index + 1).at() - kept.get(index - 1).at();
        return (double) left / spacing.at(Math.abs(now.instructions() - one.at()));
    }

    /** The one whose absence leaves the least gap; the last one, behind which the run is known, only if no other is left. */
    private int leastMissed(Moment now) {
        int last = kept.size() - 1;
        Spacing spacing = Spacing.scarce((kept.get(last).at() - kept.get(0).at()) / last);
        int least = kept.get(last).moment().equals(now) ? last - 1 : last;
        double fewest = Double.POSITIVE_INFINITY;
        for (int i = 1; i < last; i++) {
            double crowding = crowding(i, now, spacing);
            if (crowding < fewest) {
                fewest = crowding;
                least = i;
            }
        }
        return least;
    }
}
