package worldswitch.sessions.report.lanes;

import java.util.List;
import java.util.Locale;
import worldswitch.sessions.timeline.Timeline;

/**
 * Which world ran when, in columns of equally many instructions.
 *
 * @param columns how many columns there are
 * @param from instructions retired where the first begins
 * @param to instructions retired where the last ends
 * @param lanes the lanes, EL2 first
 * @param left how many worlds there was no room for
 * @param marks what else happened, kind by kind; only kinds of which something happened
 */
public record Lanes(int columns, long from, long to, List<Lane> lanes, int left, List<MarkRow> marks) {
    /** Copies {@code lanes} and {@code marks}. */
    public Lanes {
        lanes = List.copyOf(lanes);
        marks = List.copyOf(marks);
    }

    /** The picture of a timeline; its size does not depend on the length of the run. */
    public static Lanes of(Timeline timeline, int columns) {
        return new LanesPainter(timeline, columns).paint();
    }

    /** What the picture shows, in a sentence. */
    public String text() {
        String more = left == 0 ? "" : "; " + left + " more worlds are left out";
        return String.format(
                Locale.ROOT,
                "Instructions %,d to %,d from left to right, about %,d to a column; a lane is filled where its world ran%s.",
                from,
                to,
                Math.max(1, (to - from) / columns),
                more);
    }
}
