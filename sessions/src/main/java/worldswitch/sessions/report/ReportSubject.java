package worldswitch.sessions.report;

import java.util.ArrayList;
import java.util.List;
import worldswitch.emulator.machine.MachineConfiguration;
import worldswitch.sessions.naming.Names;
import worldswitch.sessions.snapshot.Bookmark;
import worldswitch.sessions.snapshot.Description;
import worldswitch.sessions.snapshot.Moment;

/**
 * A run with all that a report may say of it; immutable, so a report may be written on any thread.
 *
 * @param outcome the run
 * @param sentence what came of it, in a sentence; may be empty
 * @param description what the session is about
 * @param configuration the machine
 * @param bookmarks moments worth a look, those of the session and those of its user
 * @param notes what the user has written down; may be empty
 */
public record ReportSubject(
        Outcome outcome,
        String sentence,
        Description description,
        MachineConfiguration configuration,
        List<Mark> bookmarks,
        String notes) {
    /** Copies {@code bookmarks}. */
    public ReportSubject {
        bookmarks = List.copyOf(bookmarks);
    }

    /** What the run calls addresses. */
    public Names names() {
        return new Names(description, outcome.kernels());
    }

    /**
     * A named moment.
     *
     * @param name a few words
     * @param at the moment
     * @param text what to see there; may be empty
     */
    public record Mark(String name, Moment at, String text) {
        /** The bookmarks that a run has passed. */
        public static List<Mark> of(List<Bookmark> bookmarks) {
            List<Mark> marks = new ArrayList<>();
            for (Bookmark bookmark : bookmarks) {
                Moment at = bookmark.at();
                if (at != null) {
                    marks.add(new Mark(bookmark.name(), at, bookmark.text()));
                }
            }
            return marks;
        }
    }
}
