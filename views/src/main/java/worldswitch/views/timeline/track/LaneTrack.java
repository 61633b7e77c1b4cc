package worldswitch.views.timeline.track;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.util.Optional;
import worldswitch.sessions.timeline.Stretch;
import worldswitch.sessions.timeline.Timeline;
import worldswitch.views.focus.Focus;
import worldswitch.views.text.Numbers;
import worldswitch.views.theme.Role;

/** The stretches of execution at one exception level, in the colours of their worlds. */
final class LaneTrack extends Track {
    private final int el;

    LaneTrack(int el) {
        super("EL" + el, "EL" + el);
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
            Stretch stretch = timeline.stretches().get(number(place));
            int from = area.x + range.x(stretch.from(), area.width);
            int to = area.x + range.x(stretch.to(), area.width);
            Ink.block(
                    g, area, from, to, Role.of(stretch.world()), stretch.world().toString());
            place = nextColumn(place, range, area.width);
        }
    }

    @Override
    public Optional<String> describe(int place, Timeline timeline) {
        return stretch(place, timeline)
                .map(stretch -> stretch.world() + " at EL" + el + ", " + Numbers.moment(stretch.from()) + " to "
                        + Numbers.moment(stretch.to()) + ": " + Numbers.count(stretch.to() - stretch.from())
                        + " instructions, begun by " + stretch.how());
    }

    @Override
    public Optional<Focus> focus(int place, Timeline timeline) {
        return Optional.empty();
    }

    @Override
    long end(int place, Timeline timeline) {
        return stretch(place, timeline).map(Stretch::to).orElse(time(place));
    }

    @Override
    int firstHeld(Timeline timeline) {
        long dropped = timeline.stretches().dropped();
        int place = 0;
        if (dropped > 0 && dropped < timeline.stretches().size()) {
            place = from(timeline.stretches().get(dropped).from());
        }
        return place;
    }

    private Optional<Stretch> stretch(int place, Timeline timeline) {
        boolean held = number(place) >= timeline.stretches().dropped();
        return held ? Optional.of(timeline.stretches().get(number(place))) : Optional.empty();
    }
}
