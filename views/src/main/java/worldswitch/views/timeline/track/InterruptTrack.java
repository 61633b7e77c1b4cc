package worldswitch.views.timeline.track;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import worldswitch.sessions.timeline.InterruptEvent;
import worldswitch.sessions.timeline.Timeline;
import worldswitch.views.text.Interrupts;
import worldswitch.views.text.Numbers;
import worldswitch.views.theme.Role;

/** Interrupts: changes in the distributor, list registers, and interrupts taken. */
final class InterruptTrack extends LogTrack<InterruptEvent> {
    InterruptTrack() {
        super("interrupts", "Interrupts", Timeline::interrupts, InterruptEvent::at);
    }

    @Override
    public void paint(Graphics2D g, Rectangle area, Range range, Timeline timeline) {
        int place = Math.max(firstHeld(timeline), before(range.from()));
        while (place >= 0 && place < size() && time(place) <= range.to()) {
            int next = nextColumn(place, range, area.width);
            int x = area.x + range.x(time(place), area.width);
            Ink.column(g, area, x, Role.CHANGED);
            if (next - place == 1) {
                int room = next < size() ? area.x + range.x(time(next), area.width) : area.x + area.width;
                Ink.text(g, area, x, room, mark(entry(place, timeline)));
            }
            place = next;
        }
    }

    private static String mark(InterruptEvent event) {
        return switch (event.step()) {
            case DISTRIBUTOR -> "INTID " + event.number();
            case LIST_REGISTER -> "LR" + event.number();
            case NESTED_LIST -> "nested LR" + event.number();
            case SHADOW -> "shadow LR" + event.value();
            case TAKEN -> "taken";
        };
    }

    @Override
    String words(InterruptEvent event) {
        return Numbers.moment(event.at()) + ": " + Interrupts.line(event);
    }
}
