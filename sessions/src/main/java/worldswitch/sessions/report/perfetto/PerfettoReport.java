package worldswitch.sessions.report.perfetto;

import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import worldswitch.emulator.gic.virtual.ListRegister;
import worldswitch.emulator.gic.virtual.ListRegister.State;
import worldswitch.sessions.hazard.JudgedWrite;
import worldswitch.sessions.hazard.WriteState;
import worldswitch.sessions.naming.Names;
import worldswitch.sessions.report.Outcome;
import worldswitch.sessions.report.ReportSubject;
import worldswitch.sessions.timeline.Exit;
import worldswitch.sessions.timeline.InterruptEvent;
import worldswitch.sessions.timeline.Stretch;
import worldswitch.sessions.timeline.SyndromeText;
import worldswitch.sessions.timeline.Timeline;

/**
 * A run in the Trace Event Format (JSON object form): a process for each processor, a row for each world at each
 * exception level and one for the exits, slices for stretches and exits, instants for register writes and interrupts, and
 * a counter of pending list registers.
 *
 * <p>A retired instruction takes a microsecond.
 */
public final class PerfettoReport {
    private final ReportSubject subject;
    private final Timeline timeline;
    private final Names names;
    private final TraceEvents events;
    private final Tracks tracks;
    private final Map<Integer, Map<Integer, Boolean>> pending = new HashMap<>();

    private PerfettoReport(ReportSubject subject, Writer out) {
        this.subject = subject;
        timeline = subject.outcome().timeline();
        names = subject.names();
        events = new TraceEvents(out);
        tracks = new Tracks(events);
    }

    /** Writes the trace of a run, event by event. */
    public static void write(ReportSubject subject, Writer out) throws IOException {
        new PerfettoReport(subject, out).trace();
        out.write("\n");
        out.flush();
    }

    private void trace() throws IOException {
        events.begin();
        for (Stretch stretch : (Iterable<Stretch>) timeline.stretches().held()::iterator) {
            stretch(stretch);
        }
        for (Exit exit : (Iterable<Exit>) timeline.exits().held()::iterator) {
            exit(exit);
        }
        for (JudgedWrite write : (Iterable<JudgedWrite>) timeline.writes().held()::iterator) {
            write(write);
        }
        for (InterruptEvent event :
                (Iterable<InterruptEvent>) timeline.interrupts().held()::iterator) {
            interrupt(event);
        }
        events.end(metadata());
    }

    private void stretch(Stretch stretch) throws IOException {
        String world = "EL" + stretch.el() + " " + stretch.world();
        events.slice(
                world,
                tracks.of(stretch.cpu(), world),
                stretch.from(),
                stretch.to() - stretch.from(),
                Map.of("begun by", stretch.how()));
    }

    /** An exit of which no re-entry is known lasts to the end. */
    private void exit(Exit exit) throws IOException {
        long end = exit.instructions() < 0 ? timeline.end() : exit.at() + exit.instructions();
        Map<String, Object> arguments = new LinkedHashMap<>();
        arguments.put("from", exit.from());
        arguments.put("reason", exit.reason());
        arguments.put("field", exit.field());
        arguments.put("esr", hex(exit.esr()));
        arguments.put("elr", place(exit.elr()));
        arguments.put("far", hex(exit.far()));
        arguments.put("hpfar", hex(exit.hpfar()));
        events.slice(
                SyndromeText.of(exit), tracks.of(exit.cpu(), "guest exits"), exit.at(), end - exit.at(), arguments);
    }

    private void write(JudgedWrite write) throws IOException {
        boolean hazard = write.state() == WriteState.CONSUMED_TOO_EARLY;
        Map<String, Object> arguments = new LinkedHashMap<>();
        arguments.put("pc", place(write.pc()));
        arguments.put("el", (long) write.el());
        arguments.put("old", hex(write.old()));
        arguments.put("new", hex(write.value()));
        arguments.put("state", write.state());
        arguments.put("by", write.by());
        String track = hazard ? "hazards" : "register writes";
        events.instant(write.register().name(), tracks.of(write.cpu(), track), write.at(), arguments);
    }

    private void interrupt(InterruptEvent event) throws IOException {
        if (event.step() == InterruptEvent.Step.TAKEN) {
            String name = "taken to EL" + event.value();
            events.instant(name, tracks.of(event.cpu(), "interrupts"), event.at(), Map.of());
        } else if (event.step() == InterruptEvent.Step.LIST_REGISTER) {
            list(event);
        }
    }

    private void list(InterruptEvent event) throws IOException {
        State state = new ListRegister(event.value()).state();
        Map<Integer, Boolean> own = pending.computeIfAbsent(event.cpu(), absent -> new HashMap<>());
        own.put(event.number(), state == State.PENDING || state == State.PENDING_AND_ACTIVE);
        long count = own.values().stream().filter(Boolean::booleanValue).count();
        events.counter("pending list registers", tracks.of(event.cpu(), "list registers"), event.at(), count);
    }

    private Map<String, String> metadata() {
        Outcome outcome = subject.outcome();
        Map<String, String> metadata = new LinkedHashMap<>();
        metadata.put("session", outcome.session());
        metadata.put("variant", outcome.variant());
        metadata.put("sync", outcome.sync());
        metadata.put("time", "a microsecond is a retired instruction");
        metadata.put("stretches dropped", Long.toString(timeline.stretches().dropped()));
        metadata.put("exits dropped", Long.toString(timeline.exits().dropped()));
        metadata.put("writes dropped", Long.toString(timeline.writes().dropped()));
        metadata.put(
                "interrupt events dropped", Long.toString(timeline.interrupts().dropped()));
        return metadata;
    }

    private String place(long address) {
        return hex(address) + " " + Objects.requireNonNullElse(names.symbol(address), "");
    }

    private static String hex(long value) {
        return "0x" + Long.toHexString(value);
    }
}
