package worldswitch.sessions.report;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import worldswitch.sessions.column.Log;
import worldswitch.sessions.hazard.JudgedAccess;
import worldswitch.sessions.hazard.JudgedWrite;
import worldswitch.sessions.hazard.WriteState;

/**
 * The writes of a run, told once each: a write that a loop makes a thousand times, and that fares alike each time, is one
 * story with a count.
 */
public final class WriteStories {
    private final Map<Object, Story> stories = new LinkedHashMap<>();

    /** Tells a log. */
    public WriteStories(Log<JudgedWrite> writes) {
        writes.held()
                .filter(write -> write.state() != WriteState.IMMEDIATE)
                .forEach(write -> stories.computeIfAbsent(plot(write), key -> new Story(write)).count++);
    }

    private static Object plot(JudgedWrite write) {
        List<?> accesses = write.accesses().stream()
                .map(access -> List.of(access.pc(), access.what(), access.verdict(), access.fields()))
                .toList();
        return List.of(
                write.pc(), write.register().index(), write.old(), write.value(), write.state(), write.by(), accesses);
    }

    /** The stories, in the order of their first happening. */
    public Collection<Story> all() {
        return stories.values();
    }

    /** A write as it happened first, and how often it happened so. */
    public static final class Story {
        private final JudgedWrite write;
        private long count;

        private Story(JudgedWrite write) {
            this.write = write;
        }

        /** The write. */
        public JudgedWrite write() {
            return write;
        }

        /** The accesses of its span. */
        public List<JudgedAccess> accesses() {
            return write.accesses();
        }

        /** How often it happened. */
        public long count() {
            return count;
        }
    }
}
