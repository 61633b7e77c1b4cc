package worldswitch.views.timeline.track;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.util.Optional;
import worldswitch.emulator.sysreg.catalogue.SystemRegister;
import worldswitch.sessions.hazard.JudgedAccess;
import worldswitch.sessions.hazard.JudgedWrite;
import worldswitch.sessions.hazard.Verdict;
import worldswitch.sessions.timeline.Timeline;
import worldswitch.views.focus.Focus;
import worldswitch.views.record.LongList;
import worldswitch.views.text.Numbers;
import worldswitch.views.text.Verdicts;
import worldswitch.views.theme.Role;

/**
 * The direct writes of one register. Each is a span from the write to what ended it; the accesses in the span stand in it as
 * marks with the sign of their verdict. Where many writes share a pixel, the column shows the worst of them.
 */
final class WriteTrack extends LogTrack<JudgedWrite> {
    private final LongList hazards = new LongList();

    WriteTrack(SystemRegister register) {
        super(register.name(), register.name(), Timeline::writes, JudgedWrite::at);
    }

    /** Notes that the write at a moment was consumed too early. */
    void addHazard(long time) {
        hazards.add(time);
    }

    /** How many writes in a stretch of time were consumed too early. */
    int hazards(double start, double end) {
        return Math.max(0, hazards.from((long) Math.ceil(end), 0) - hazards.from((long) Math.ceil(start), 0));
    }

    @Override
    public void paint(Graphics2D g, Rectangle area, Range range, Timeline timeline) {
        int place = Math.max(firstHeld(timeline), before(range.from()));
        while (place >= 0 && place < size() && time(place) <= range.to()) {
            int next = nextColumn(place, range, area.width);
            if (next - place == 1) {
                paint(g, area, range, entry(place, timeline));
            } else {
                boolean hazard = hazards(time(place), time(next - 1) + 1.0) > 0;
                Ink.column(g, area, area.x + range.x(time(place), area.width), hazard ? Role.HAZARD : Role.FINE);
            }
            place = next;
        }
    }

    private static void paint(Graphics2D g, Rectangle area, Range range, JudgedWrite write) {
        int from = area.x + range.x(write.at(), area.width);
        int to = area.x + range.x(write.until(), area.width);
        Role role = Role.of(write.state());
        Rectangle span = new Rectangle(area.x, area.y, area.width, area.height);
        boolean waiting = role == Role.FINE && !write.accesses().isEmpty();
        Ink.block(g, span, from, Math.max(to, from + UIScale.scale(2)), waiting ? Role.UNSYNCHRONISED : role, "");
        boolean wide = to - from > UIScale.scale(24);
        if (wide) {
            paintAccesses(g, area, range, write);
        } else if (role == Role.HAZARD) {
            g.setColor(Role.HAZARD.color());
            Ink.text(g, area, Math.max(to, from), area.x + area.width, "!");
        }
    }

    private static void paintAccesses(Graphics2D g, Rectangle area, Range range, JudgedWrite write) {
        g.setColor(Role.of(write.state()).color());
        int next = write.accesses().isEmpty()
                ? area.x + area.width
                : area.x + range.x(write.accesses().get(0).at(), area.width);
        int end = area.x + range.x(write.until(), area.width);
        Ink.text(
                g,
                area,
                area.x + range.x(write.at(), area.width),
                Math.min(next, end),
                Verdicts.sign(write.state()) + " " + Verdicts.changes(write));
        for (JudgedAccess access : write.accesses()) {
            Role role = Role.of(access.verdict());
            int x = area.x + range.x(access.at(), area.width);
            Ink.column(g, area, x, role);
            int room = area.x + range.x(access.at() + 1.0, area.width);
            Ink.text(
                    g,
                    area,
                    x,
                    Math.max(room, x + UIScale.scale(16)),
                    Verdicts.sign(access.verdict()) + " " + access.what());
        }
    }

    @Override
    String words(JudgedWrite write) {
        return Verdicts.line(write) + ". " + Verdicts.outcome(write) + accesses(write);
    }

    private static String accesses(JudgedWrite write) {
        long hazards = write.accesses().stream()
                .filter(access -> access.verdict() == Verdict.HAZARD)
                .count();
        String found = hazards == 0 ? "no hazard" : Numbers.count(hazards) + " of them a hazard";
        return write.accesses().isEmpty() ? "" : "; " + write.accesses().size() + " accesses behind it, " + found;
    }

    @Override
    Optional<Focus> focus(JudgedWrite write) {
        return Optional.of(Focus.code(write.at(), write.cpu(), write.el(), write.pc()));
    }

    @Override
    long end(int place, Timeline timeline) {
        return held(place, timeline).map(JudgedWrite::until).orElse(time(place));
    }
}
