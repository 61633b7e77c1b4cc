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
final class ExitTrack extends LogTrack<Exit> {
    ExitTrack() {
        super("exits", "Guest exits", Timeline::exits, Exit::at);
    }

    @Override
    public void paint(Graphics2D g, Rectangle area, Range range, Timeline timeline) {
        int place = Math.max(firstHeld(timeline), before(range.from()));
        while (place >= 0 && place < size() && time(place) <= range.to()) {
            int next = nextColumn(place, range, area.width);
            int x = area.x + range.x(time(place), area.width);
            if (next - place == 1) {
                Exit exit = entry(place, timeline);
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
    String words(Exit exit) {
        return Exits.line(exit) + ", at " + Numbers.moment(exit.at()) + ". " + exit.reason();
    }

    @Override
    Optional<Focus> focus(Exit exit) {
        return Optional.of(Focus.code(exit.at(), exit.cpu(), exit.fromEl(), exit.elr()));
    }
}
