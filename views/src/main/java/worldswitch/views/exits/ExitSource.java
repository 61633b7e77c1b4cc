package worldswitch.views.exits;

import java.util.function.Function;
import worldswitch.sessions.column.Log;
import worldswitch.sessions.timeline.Exit;
import worldswitch.sessions.timeline.Timeline;

/** Whose exits the table shows. */
enum ExitSource {
    GUEST("Guest exits", "No guest has exited yet. Run to the next guest exit (F9).", Timeline::exits),
    HOST(
            "Host exits: calls and traps of a host at EL1",
            "No host at EL1 or EL0 has called EL2 or was trapped there yet. A host at EL2 (VHE) has no such exits.",
            Timeline::hostExits);

    private final String text;
    private final String emptyText;
    private final Function<Timeline, Log<Exit>> log;

    ExitSource(String text, String emptyText, Function<Timeline, Log<Exit>> log) {
        this.text = text;
        this.emptyText = emptyText;
        this.log = log;
    }

    /** Where they are recorded. */
    Log<Exit> of(Timeline timeline) {
        return log.apply(timeline);
    }

    /** What stands in place of rows while there are none. */
    String emptyText() {
        return emptyText;
    }

    @Override
    public String toString() {
        return text;
    }
}
