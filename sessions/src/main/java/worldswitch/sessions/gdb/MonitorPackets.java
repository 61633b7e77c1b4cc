package worldswitch.sessions.gdb;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import worldswitch.sessions.control.Session;
import worldswitch.sessions.run.command.Command;

/** The packets of gdb's {@code monitor}: questions, breakpoints by name, and what happens from outside. */
final class MonitorPackets {
    private final Session session;
    private final Points points;
    private final Changes changes;
    private final Monitor monitor;
    private final NamedPoints named;

    MonitorPackets(Session session, Points points, Changes changes) {
        this.session = session;
        this.points = points;
        this.changes = changes;
        this.monitor = new Monitor(session.description());
        this.named = new NamedPoints(points, monitor);
    }

    /** qRcmd: does what a command asks. */
    @Nullable
    String command(Fields fields) throws Refusal {
        String asked = new String(fields.bytes(), StandardCharsets.UTF_8);
        Command.Change happening = Happenings.of(asked, session.snapshot().current());
        if (happening != null) {
            changes.make(happening, Fields.hex(Happenings.said(happening)));
            return null;
        }
        String changed = named.answer(asked, session.snapshot());
        if (changed == null) {
            return Fields.hex(monitor.answer(asked, session.snapshot()));
        }
        changes.make(points.command(session.snapshot()), Fields.hex(changed));
        return null;
    }
}
