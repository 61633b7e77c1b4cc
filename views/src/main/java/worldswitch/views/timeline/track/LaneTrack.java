package worldswitch.views.timeline.track;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import worldswitch.sessions.timeline.Stretch;
import worldswitch.sessions.timeline.Timeline;
import worldswitch.views.text.Numbers;
import worldswitch.views.theme.Role;

/** The stretches of execution at one exception level, in the colours of their worlds. */
final class LaneTrack extends LogTrack<Stretch> {
    private final int el;

    LaneTrack(int el) {
        super("EL" + el, "EL" + el, Timeline::stretches, Stretch::from);
        this.el = el;
    }

    @Override
    public int height() {
        return 26;
    }

    @Override
    public void paint(Graphics2D g, Rectangle area, Range range, Timeline timeline) {
        int place = Math.max(firstHeld(timeline), before(range.from()));
        while (place < size() && time(place) <= range.to()) {
            int next = nextColumn(place, range, area.width);
            paint(g, area, range, entry(place, timeline));
            if (next - 1 > place) {
                paint(g, area, range, entry(next - 1, timeline));
            }
            place = next;
        }
    }

    /** Of those that begin in a column of pixels the last one reaches beyond it. */
    private static void paint(Graphics2D g, Rectangle area, Range range, Stretch stretch) {
        int from = area.x + range.x(stretch.from(), area.width);
        int to = area.x + range.x(stretch.to(), area.width);
        Ink.block(g, area, from, to, Role.of(stretch.world()), stretch.world().toString());
    }

    @Override
    String words(Stretch stretch) {
        return stretch.world() + " at EL" + el + ", " + Numbers.moment(stretch.from()) + " to "
                + Numbers.moment(stretch.to()) + ": " + Numbers.count(stretch.to() - stretch.from())
                + " instructions, begun by " + stretch.how();
    }

    @Override
    long end(int place, Timeline timeline) {
        return held(place, timeline).map(Stretch::to).orElse(time(place));
    }
}
