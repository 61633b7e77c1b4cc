package worldswitch.sessions.report.perfetto;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;

/** Writes events of the Trace Event Format, each as soon as it is told and in a line of its own; time is in microseconds. */
final class TraceEvents {
    private final Writer out;
    private final JsonWriter json;

    TraceEvents(Writer out) {
        this.out = out;
        json = new JsonWriter(out);
        json.setHtmlSafe(false);
    }

    void begin() throws IOException {
        json.beginObject();
        json.name("traceEvents").beginArray();
    }

    /** Ends the events; what is said of the whole trace follows. */
    void end(Map<String, String> metadata) throws IOException {
        json.endArray();
        json.name("displayTimeUnit").value("ms");
        json.name("otherData").beginObject();
        for (Map.Entry<String, String> each : metadata.entrySet()) {
            json.name(each.getKey()).value(each.getValue());
        }
        json.endObject();
        json.endObject();
        json.flush();
    }

    /** Names a process or a thread: {@code process_name} or {@code thread_name}. */
    void name(String what, Track track, String name) throws IOException {
        event("M", what, track, 0);
        arguments(Map.of("name", name));
    }

    /** Something that took time. */
    void slice(String name, Track track, long at, long duration, Map<String, ?> arguments) throws IOException {
        event("X", name, track, at);
        json.name("dur").value(duration);
        arguments(arguments);
    }

    /** Something that took none. */
    void instant(String name, Track track, long at, Map<String, ?> arguments) throws IOException {
        event("i", name, track, at);
        json.name("s").value("t");
        arguments(arguments);
    }

    /** A count from now on. */
    void counter(String name, Track track, long at, long value) throws IOException {
        event("C", name, track, at);
        arguments(Map.of("value", value));
    }

    private void event(String phase, String name, Track track, long at) throws IOException {
        json.beginObject();
        json.name("ph").value(phase);
        json.name("name").value(name);
        json.name("ts").value(at);
        json.name("pid").value(track.process());
        json.name("tid").value(track.thread());
    }

    private void arguments(Map<String, ?> arguments) throws IOException {
        json.name("args").beginObject();
        for (Map.Entry<String, ?> each : arguments.entrySet()) {
            json.name(each.getKey());
            if (each.getValue() instanceof Long number) {
                json.value(number);
            } else {
                json.value(String.valueOf(each.getValue()));
            }
        }
        json.endObject();
        json.endObject();
        out.write("\n");
    }

    /**
     * A row of the trace.
     *
     * @param process the processor's number, counted from 1
     * @param thread a number that no other row has
     */
    record Track(int process, int thread) {}
}
