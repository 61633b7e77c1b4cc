package worldswitch.views.timeline.track;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.util.Optional;
import worldswitch.sessions.timeline.Timeline;
import worldswitch.views.focus.Focus;
import worldswitch.views.record.LongList;

/**
 * A row of a timeline: events of one kind by time.
 *
 * <p>A track knows the time and the number of each event, added as the recording grows, and asks the recording itself for the
 * rest of those few that it draws. Drawing costs one step for each pixel column that holds an event, however many it
 * holds: the next column is found by halving.
 *
 * <p>Places below are places in the track, from 0.
 */
public abstract class Track {
    private final String id;
    private final String name;
    private final LongList times = new LongList();
    private final LongList numbers = new LongList();

    Track(String id, String name) {
        this.id = id;
        this.name = name;
    }

    /** A name that does not change, for pins and tests. */
    public String id() {
        return id;
    }

    /** What stands before the row. */
    public String name() {
        return name;
    }

    /** The height in pixels at 100%. */
    public int height() {
        return 22;
    }

    /** How many events there are. */
    public int size() {
        return times.size();
    }

    /** The moment of an event. */
    public long time(int place) {
        return times.get(place);
    }

    /** The place of the first event at a moment or after it. */
    public int from(double time) {
        return times.from((long) Math.ceil(time), 0);
    }

    /** How many events a stretch of time holds. */
    public int count(double start, double end) {
        return Math.max(0, from(end) - from(start));
    }

    /** The event's number in its log. */
    long number(int place) {
        return numbers.get(place);
    }

    void add(long time, long number) {
        times.add(time);
        numbers.add(number);
    }

    /** The place of the first event behind the pixel column of another. */
    int nextColumn(int place, Range range, int width) {
        int x = range.x(time(place), width);
        double next = range.time(x + 1, width);
        return Math.max(place + 1, times.from((long) Math.ceil(next), place + 1));
    }

    /** The place of the last event that is still held and began at or before a moment; -1 if there is none. */
    int before(double time) {
        return from(Math.floor(time) + 1) - 1;
    }

    /** The place of the first event that the recording still holds. */
    abstract int firstHeld(Timeline timeline);

    /** Draws what a range shows. */
    public abstract void paint(Graphics2D g, Rectangle area, Range range, Timeline timeline);

    /** An event in words, for tooltips and people who cannot see the drawing; empty if it is no longer held. */
    public abstract Optional<String> describe(int place, Timeline timeline);

    /** Where the focus goes for an event. */
    public abstract Optional<Focus> focus(int place, Timeline timeline);

    /** How long an event lasts, at the time scale of the recording. */
    abstract long end(int place, Timeline timeline);

    /** The event at or near a pixel, -1 if there is none within reach. */
    public int near(int x, int reach, Range range, int width, Timeline timeline) {
        double left = range.time(x - reach, width);
        double right = range.time(x + reach, width);
        double here = range.time(x, width);
        int under = before(here);
        if (under >= firstHeld(timeline) && end(under, timeline) >= here) {
            return under;
        }
        int place = Math.max(firstHeld(timeline), from(left));
        int best = -1;
        for (; place < size() && time(place) <= right; place = nextColumn(place, range, width)) {
            boolean closer = best < 0 || Math.abs(time(place) - here) < Math.abs(time(best) - here);
            best = closer ? place : best;
        }
        return best;
    }
}
