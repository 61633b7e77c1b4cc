package worldswitch.sessions.gdb;

import org.jspecify.annotations.Nullable;
import worldswitch.sessions.breakpoint.Trigger;
import worldswitch.sessions.control.Session;

/** The packets that set and remove breakpoints and watchpoints. */
final class PointPackets {
    private final Session session;
    private final Points points;
    private final Changes changes;

    PointPackets(Session session, Points points, Changes changes) {
        this.session = session;
        this.points = points;
        this.changes = changes;
    }

    /** Z and z: sets a point, or removes it. */
    @Nullable
    String change(String text) throws Refusal {
        Fields fields = new Fields(text, 1);
        int kind = fields.small(4);
        long address = fields.past(',').number();
        Trigger trigger = Points.trigger(kind, address, fields.past(',').small(Integer.MAX_VALUE));
        if (text.charAt(0) == 'Z') {
            points.set(trigger);
        } else {
            points.remove(trigger);
        }
        changes.make(points.command(session.snapshot()), Dialogue.OK);
        return null;
    }

    /** Takes away what the debugger has set. */
    void clear() {
        points.clear();
        session.post(points.command(session.snapshot()));
    }
}
