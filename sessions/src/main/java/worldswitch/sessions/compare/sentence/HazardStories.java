package worldswitch.sessions.compare.sentence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import worldswitch.emulator.sysreg.catalogue.Field;
import worldswitch.sessions.hazard.JudgedAccess;
import worldswitch.sessions.hazard.JudgedWrite;
import worldswitch.sessions.hazard.Verdict;
import worldswitch.sessions.hazard.WriteState;
import worldswitch.sessions.naming.Names;
import worldswitch.sessions.timeline.Timeline;

/** The writes of a run that were consumed too early, told once for each instruction that makes them. */
final class HazardStories {
    private static final int MOST = 2;

    private final Timeline timeline;
    private final Names names;
    private final Map<List<Object>, List<JudgedWrite>> consumed = new LinkedHashMap<>();

    HazardStories(Timeline timeline, Names names) {
        this.timeline = timeline;
        this.names = names;
        timeline.writes()
                .held()
                .filter(write -> write.state() == WriteState.CONSUMED_TOO_EARLY)
                .forEach(write -> consumed.computeIfAbsent(key(write), key -> new ArrayList<>())
                        .add(write));
    }

    private static List<Object> key(JudgedWrite write) {
        return List.of(write.pc(), write.register().index());
    }

    /** The stories, the earliest first; of many only the first two, and how many more there are. */
    List<String> all() {
        List<String> stories = new ArrayList<>();
        consumed.values().stream().limit(MOST).map(this::story).forEach(stories::add);
        if (consumed.isEmpty()) {
            stories.add("no write was consumed too early");
        } else if (consumed.size() > MOST) {
            int more = consumed.size() - MOST;
            stories.add(more + (more == 1 ? " other write is" : " other writes are") + " consumed too early as well");
        }
        return stories;
    }

    private String story(List<JudgedWrite> alike) {
        JudgedWrite first = alike.get(0);
        List<JudgedAccess> hazards = first.accesses().stream()
                .filter(access -> access.verdict() == Verdict.HAZARD)
                .toList();
        JudgedAccess consumer = hazards.get(0);
        String fields = consumer.fields().stream().map(Field::toString).collect(Collectors.joining(" and "));
        return fields + ", written at " + place(first.pc()) + ", is consumed too early by " + what(consumer)
                + others(hazards.size() - 1) + ", in " + String.format(Locale.ROOT, "%,d", alike.size()) + " of "
                + made(first);
    }

    private String what(JudgedAccess access) {
        String at = place(access.pc());
        return "the " + access.what() + " at " + at;
    }

    private static String others(int count) {
        return count == 0 ? "" : count == 1 ? " and by 1 more access" : " and by " + count + " more accesses";
    }

    /** How often the instruction has written the register. */
    private String made(JudgedWrite write) {
        long count = timeline.writes()
                .held()
                .filter(other -> key(other).equals(key(write)))
                .count();
        return count == 1 ? "1 write" : String.format(Locale.ROOT, "%,d writes", count);
    }

    private String place(long pc) {
        return Objects.requireNonNullElse(names.symbol(pc), "0x" + Long.toHexString(pc));
    }
}
