package worldswitch.sessions.report.perfetto;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import worldswitch.sessions.report.perfetto.TraceEvents.Track;

/** The rows of a trace: each is named when it is first used. */
final class Tracks {
    private final TraceEvents events;
    private final Map<String, Track> tracks = new HashMap<>();
    private final Set<Integer> processors = new HashSet<>();

    Tracks(TraceEvents events) {
        this.events = events;
    }

    /** The row of a processor that has a name. */
    Track of(int cpu, String name) throws IOException {
        String key = cpu + " " + name;
        Track track = tracks.get(key);
        if (track == null) {
            track = new Track(cpu + 1, tracks.size() + 1);
            tracks.put(key, track);
            if (processors.add(cpu)) {
                events.name("process_name", track, "CPU " + cpu);
            }
            events.name("thread_name", track, name);
        }
        return track;
    }
}
