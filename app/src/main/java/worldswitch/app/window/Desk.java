package worldswitch.app.window;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import worldswitch.app.boot.BootOrder;
import worldswitch.app.boot.BootProblem;
import worldswitch.app.boot.BootRequest;
import worldswitch.app.dock.Docks;
import worldswitch.app.settings.RecentFiles;
import worldswitch.sessions.archive.Workspace;
import worldswitch.views.pane.Remarks;
import worldswitch.views.pane.Stage;

/**
 * The session that is open: takes another in its place, without losing anything of the one before. What cannot be opened
 * leaves everything as it was. Belongs to the event dispatch thread.
 */
final class Desk {
    private final Stage stage;
    private final Docks docks;
    private final RecentFiles recent;
    private final Reception reception;
    private final Copies copies;
    private final Runnable changed;
    private Runnable opened = () -> {};
    private @Nullable Work work;

    /**
     * An empty desk.
     *
     * @param changed is run when something has been saved
     */
    Desk(
            Stage stage,
            Docks docks,
            MessageBar messages,
            RecentFiles recent,
            Reception reception,
            Path autosaves,
            Runnable changed) {
        this.stage = stage;
        this.docks = docks;
        this.recent = recent;
        this.reception = reception;
        this.copies = new Copies(autosaves, messages, this::restore);
        this.changed = changed;
    }

    /** Names who is told of each session that is opened. */
    void onOpened(Runnable listener) {
        opened = listener;
    }

    /** The session that is open, or null at first. */
    @Nullable
    Work work() {
        return work;
    }

    /** Opens a bundled session or a file in place of the one that is open; returns at once. */
    void open(String name, String variant) {
        reception.open(new Opening.Wish(name, variant, List.of()), this::show);
    }

    /** Opens a file. */
    void open(Path file) {
        open(file.toAbsolutePath().toString(), "");
    }

    /**
     * Boots a kernel, or starts a firmware, in place of the session that is open; returns at once.
     *
     * @param done is run when it is open
     * @param complaints is told why it is not
     */
    void boot(BootOrder order, Runnable done, Consumer<BootProblem> complaints) {
        reception.boot(
                order,
                opened -> {
                    show(opened, order);
                    done.run();
                },
                complaints);
    }

    /** The same, waited for and refused in the line below the tool bar. */
    void boot(BootRequest request) {
        BootOrder order = BootOrder.of(request);
        reception.boot(order, opened -> show(opened, order));
    }

    /** Nobody waits any more for what is being opened. */
    void cancelOpening() {
        reception.cancel();
    }

    private void restore(Path copy, Runnable forgetOlder) {
        reception.open(
                new Opening.Wish(copy.toString(), "", List.of()), opened -> show(Work.restored(opened), forgetOlder));
    }

    private void show(Opened opened, BootOrder order) {
        show(opened);
        if (!order.firmware()) {
            recent.add(order.file());
        }
    }

    private void show(Opened opened) {
        show(Work.of(opened), () -> {});
    }

    private void show(Work next, Runnable forgetOlder) {
        putAway();
        work = next;
        Workspace workspace = next.workspace();
        stage.open(next.session(), new Remarks(workspace.bookmarks(), workspace.notes()));
        opened.run();
        docks.suit(!next.session().description().sources().isEmpty());
        String layout = workspace.layout();
        if (!layout.isEmpty()) {
            docks.restore(layout);
        }
        Path file = next.file();
        if (file != null) {
            recent.add(file);
        }
        copies.begin(next, forgetOlder);
    }

    private void putAway() {
        Work present = work;
        if (present != null) {
            arrange(present);
            copies.end(present);
        }
    }

    private void arrange(Work present) {
        present.annotate(present.workspace().arranged(docks.arrangement()));
    }

    /** It is about to be saved: takes the present arrangement of the panes into it. */
    Work settled(Work present) {
        arrange(present);
        return present;
    }

    /** It has been saved to a file. */
    void saved(Work present, Path file) {
        recent.add(file);
        if (present == work) {
            copies.saved();
            changed.run();
        }
    }

    /** Its user has changed something that is copied in time. */
    void touch() {
        copies.touch();
    }

    /** Ends the session; what is unsaved is kept for the next start. */
    void close() {
        reception.cancel();
        putAway();
        work = null;
    }
}
