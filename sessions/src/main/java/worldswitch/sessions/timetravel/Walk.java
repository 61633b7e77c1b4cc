package worldswitch.sessions.timetravel;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import worldswitch.sessions.run.MachineRun;
import worldswitch.sessions.run.advance.Advance;
import worldswitch.sessions.snapshot.Bookmark;
import worldswitch.sessions.snapshot.Moment;

/** The walk through the places of a plan, in the order in which the run comes to them. */
final class Walk {
    private static final int ANY = -1;

    private final History history;
    private final MachineRun run;
    private final List<Bookmark> bookmarks;

    Walk(History history, MachineRun run) {
        this.history = history;
        this.run = run;
        this.bookmarks = history.horizon(run).bookmarks();
    }

    /** The way to a place, by its number in the plan. */
    Advance to(int number) {
        if (number < 0 || number >= bookmarks.size()) {
            return new Nowhere("the session has no bookmark " + (number + 1) + " of its own");
        }
        return bookmarks.get(number).isReached() ? back(number) : onward(name(number), number);
    }

    /** The way to the first place behind where the machine stands. */
    Advance next() {
        int nearest = nearest(1);
        if (nearest != ANY) {
            return back(nearest);
        }
        if (bookmarks.isEmpty()) {
            return new Nowhere("the session has no bookmarks of its own");
        }
        boolean all = bookmarks.stream().allMatch(Bookmark::isReached);
        return all ? new Nowhere("no bookmark of the session behind this moment") : onward("another bookmark", ANY);
    }

    /** The way to the last place before where the machine stands. */
    Advance previous() {
        int nearest = nearest(-1);
        return nearest == ANY ? new Nowhere("no bookmark of the session before this moment") : back(nearest);
    }

    private Advance onward(String what, int place) {
        return history.isKnownToItsEnd()
                ? new Nowhere("the run ends at moment " + history.furthest() + ", before " + what)
                : new ToPlace(what, place, history, run);
    }

    private Advance back(int number) {
        Moment at = Objects.requireNonNull(bookmarks.get(number).at());
        return new GoTo("to " + name(number), "at " + name(number), at, history, run);
    }

    private String name(int number) {
        return "bookmark " + (number + 1) + " of " + bookmarks.size() + ": "
                + bookmarks.get(number).name();
    }

    /** The nearest place that is known behind the present moment (1) or before it (-1). */
    private int nearest(int direction) {
        List<Integer> numbers = new ArrayList<>();
        for (int number = 0; number < bookmarks.size(); number++) {
            if (isBeyond(bookmarks.get(number).at(), run.moment(), direction)) {
                numbers.add(number);
            }
        }
        return numbers.stream()
                .min((one, other) -> direction * moment(one).compareTo(moment(other)))
                .orElse(ANY);
    }

    private Moment moment(int number) {
        return Objects.requireNonNull(bookmarks.get(number).at());
    }

    private static boolean isBeyond(@Nullable Moment at, Moment now, int direction) {
        return at != null && direction * at.compareTo(now) > 0;
    }
}
