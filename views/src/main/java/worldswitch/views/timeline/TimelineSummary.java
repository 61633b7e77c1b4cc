package worldswitch.views.timeline;

import java.util.Optional;
import worldswitch.sessions.timeline.Timeline;
import worldswitch.views.pane.Scene;
import worldswitch.views.text.Numbers;
import worldswitch.views.timeline.track.Track;

/** The timeline in words: what is under the focus in the chosen track, and what a marked stretch holds. */
final class TimelineSummary {
    private TimelineSummary() {}

    static String of(TimelineState state) {
        Scene scene = state.scene();
        if (scene == null) {
            return "";
        }
        TimelineState.Mark mark = state.mark();
        return mark == null
                ? event(state, scene)
                : count(state, mark, scene.snapshot().known());
    }

    private static String event(TimelineState state, Scene scene) {
        Track track = state.chosen();
        if (track == null) {
            return "Click an event to see its code, double-click to put the machine there; drag to count; press ? for the keys.";
        }
        int place = track.from(scene.focus().instructions() + 1.0) - 1;
        Optional<String> text = place < 0
                ? Optional.empty()
                : track.describe(place, scene.snapshot().known());
        return text.orElse(track.name() + ": " + Numbers.count(track.size()) + " events. Press . for the next one.");
    }

    private static String count(TimelineState state, TimelineState.Mark mark, Timeline timeline) {
        double from = Math.max(0, mark.from());
        double to = Math.min(timeline.end(), mark.to());
        int writes = state.tracks.registers().stream()
                .mapToInt(track -> track.count(from, to))
                .sum();
        int exits = state.tracks.fixed().stream()
                .filter(track -> track.id().equals("exits"))
                .mapToInt(track -> track.count(from, to))
                .sum();
        return Numbers.moment((long) from) + " to " + Numbers.moment((long) to) + ": "
                + Numbers.count((long) to - (long) from) + " instructions, " + Numbers.count(exits) + " guest exits, "
                + Numbers.count(writes) + " register writes, " + Numbers.count(state.tracks.hazards(from, to))
                + " hazards";
    }
}
