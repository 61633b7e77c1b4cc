package worldswitch.views.timeline.track;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.util.Optional;
import worldswitch.sessions.timeline.Exit;
import worldswitch.sessions.timeline.Timeline;
import worldswitch.views.focus.Focus;
import worldswitch.views.text.Exits;
import worldswitch.views.text.Numbers;
import worldswitch.views.theme.Role;

/** The guest exits, each from the exception to the next guest entry. */
final class ExitTrack extends Track {
    ExitTrack() {
        super("exits", "Guest exits");
    }

    @Override
    public void paint(Graphics2D g, Rectangle area, Range range, Timeline timeline) {
        int place = Math.max(firstHeld(timeline), before(range.from()));
        while (place >= 0 && place < size() && time(place) <= range.to()) {
            int next = nextColumn(place, range, area.width);
            int x = area.x + range.x(time(place), area.width);
            if (next - place == 1) {
                Exit exit = timeline.exits().get(number(place));
                Ink.column(g, area, x, Role.of(exit.from()));
                int room = next < size() ? area.x + range.x(time(next), area.width) : area.x + area.width;
                Ink.text(g, area, x, room, Exits.kind(exit).replaceFirst("^trapped ", ""));
            } else {
                Ink.column(g, area, x, Role.GUEST);
            }
            place = next;
        }
    }

    @Override
    public Optional<String> describe(int place, Timeline timeline) {
        return exit(place, timeline)
                .map(exit -> Exits.line(exit) + ", at " + Numbers.moment(exit.at()) + ". " + exit.reason());
    }

    @Override
    public Optional<Focus> focus(int place, Timeline timeline) {
        return exit(place, timeline).map(exit -> Focus.code(exit.at(), exit.cpu(), exit.fromEl(), exit.elr()));
    }

    @Override
    long end(int place, Timeline timeline) {
        return time(place);
    }

    @Override
    int firstHeld(Timeline timeline) {
        long dropped = timeline.exits().dropped();
        boolean any = dropped > 0 && dropped < timeline.exits().size();
        return any ? from(timeline.exits().get(dropped).at()) : 0;
    }

    private Optional<Exit> exit(int place, Timeline timeline) {
        boolean held = number(place) >= timeline.exits().dropped();
        return held ? Optional.of(timeline.exits().get(number(place))) : Optional.empty();
    }
}
