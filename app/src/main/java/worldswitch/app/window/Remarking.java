package worldswitch.app.window;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import worldswitch.sessions.archive.Workspace;
import worldswitch.sessions.archive.Workspace.SavedBookmark;
import worldswitch.sessions.snapshot.Moment;
import worldswitch.sessions.snapshot.Snapshot;
import worldswitch.views.pane.Remarks;
import worldswitch.views.pane.Scene;
import worldswitch.views.pane.Stage;
import worldswitch.views.theme.Role;

/**
 * What the user notes about the open session: puts it into the session's work and before the panes, and takes changes of
 * bookmarks back. What is typed in one bookmark without a pause for another is one change. Belongs to the event dispatch
 * thread.
 */
final class Remarking {
    private static final int MOST = 100;
    private static final int LONGEST_NAME = 60;

    private final Stage stage;
    private final Desk desk;
    private final MessageBar messages;
    private final Deque<List<SavedBookmark>> earlier = new ArrayDeque<>();
    private Object subject = "";

    Remarking(Stage stage, Desk desk, MessageBar messages) {
        this.stage = stage;
        this.desk = desk;
        this.messages = messages;
    }

    /** The behaviours by action id. */
    Map<String, Runnable> behaviours() {
        return Map.of("undo-bookmark", this::undo);
    }

    /** Another session is open. */
    void begin() {
        earlier.clear();
        subject = "";
    }

    /** Replaces what has been noted. */
    void remark(Remarks remarks) {
        Scene scene = stage.scene();
        if (scene != null) {
            List<SavedBookmark> before = scene.remarks().bookmarks();
            if (!before.equals(remarks.bookmarks())) {
                remember(before, remarks.bookmarks());
            }
            put(remarks);
        }
    }

    private void remember(List<SavedBookmark> before, List<SavedBookmark> after) {
        Object what = subject(before, after);
        if (!what.equals(subject)) {
            earlier.push(before);
            subject = what;
        }
        if (earlier.size() > MOST) {
            earlier.removeLast();
        }
        if (after.size() < before.size()) {
            subject = "";
            messages.offer("Deleted a bookmark", "Undo", this::undo);
        }
    }

    /** Which bookmark is being typed in; a list of another length is always a change of its own. */
    private static Object subject(List<SavedBookmark> before, List<SavedBookmark> after) {
        int place = 0;
        while (place < before.size()
                && place < after.size()
                && before.get(place).equals(after.get(place))) {
            place++;
        }
        return before.size() == after.size() ? Integer.valueOf(place) : new Object();
    }

    private void put(Remarks remarks) {
        Work work = desk.work();
        if (work != null) {
            Workspace now = work.workspace();
            work.annotate(now.marked(remarks.bookmarks()).noted(remarks.notes()));
            stage.remark(remarks);
            desk.touch();
        }
    }

    private void undo() {
        Scene scene = stage.scene();
        if (scene == null || earlier.isEmpty()) {
            messages.say("There is no change of bookmarks to take back", Role.MUTED);
            return;
        }
        subject = "";
        put(new Remarks(earlier.pop(), scene.remarks().notes()));
        messages.setVisible(false);
    }

    /** Names the moment that is looked at; its name is to be typed over. */
    void mark() {
        Scene scene = stage.scene();
        if (scene != null) {
            Snapshot snapshot = scene.snapshot();
            Moment at = scene.isPresent()
                    ? snapshot.moment()
                    : Moment.of(scene.focus().instructions());
            remark(scene.remarks().and(new SavedBookmark(name(scene), at, "")));
        }
    }

    private static String name(Scene scene) {
        String stop = scene.isPresent() && !scene.isRunning() ? scene.snapshot().stop() : "";
        String name = stop.isEmpty() ? "Moment " + scene.focus().instructions() : stop;
        return name.length() <= LONGEST_NAME
                ? name
                : name.substring(0, LONGEST_NAME).stripTrailing() + "\u2026";
    }
}
