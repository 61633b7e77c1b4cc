package worldswitch.views.pane;

import java.awt.EventQueue;
import java.awt.event.HierarchyEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import worldswitch.sessions.control.Session;
import worldswitch.sessions.run.command.Command;
import worldswitch.sessions.snapshot.RunState;
import worldswitch.sessions.snapshot.Snapshot;
import worldswitch.views.focus.Focus;
import worldswitch.views.focus.History;

/**
 * Where a session is shown: turns its snapshots, and the moves of the focus, into scenes for the panes.
 *
 * <p>Snapshots come in on the machine's thread and are coalesced to the event dispatch thread; commands go out by
 * {@link Session#post}, which returns at once. So neither thread ever waits for the other. From one stop of the machine
 * to the next it remembers the earlier one, so that panes can mark what changed. When the machine stops somewhere new,
 * the focus goes there.
 *
 * <p>A pane that is not visible is not shown anything; it catches up when it appears.
 *
 * <p>Belongs to the event dispatch thread.
 */
public final class Stage {
    private final List<Pane> panes = new ArrayList<>();
    private final List<Consumer<Scene>> watchers = new ArrayList<>();
    private @Nullable Session session;
    private @Nullable Scene scene;
    private History history = new History(Focus.START);

    /** Adds a pane, which follows from now on. */
    public void add(Pane pane) {
        panes.add(pane);
        pane.component().addHierarchyListener(event -> {
            if ((event.getChangeFlags() & HierarchyEvent.SHOWING_CHANGED) != 0) {
                show(pane);
            }
        });
    }

    /** Adds somebody who is told every scene, visible or not: the window's title, its status bar, its actions. */
    public void watch(Consumer<Scene> watcher) {
        watchers.add(watcher);
    }

    /** Shows a session in place of the one before, which the caller closes. */
    public void open(Session next) {
        open(next, Remarks.NONE);
    }

    /** The same with what the user noted about it earlier. */
    public void open(Session next, Remarks remarks) {
        session = next;
        Snapshot first = next.snapshot();
        history = new History(Focus.of(first));
        scene = new Scene(next.description(), first, first, history.present(), remarks);
        Coalescer<Snapshot> coalescer = new Coalescer<>(snapshot -> receive(next, snapshot));
        next.subscribe(coalescer::give);
        coalescer.give(next.snapshot());
        showAll();
    }

    /** The session shown, if there is one. */
    public @Nullable Session session() {
        return session;
    }

    /** What is shown, if there is a session. */
    public @Nullable Scene scene() {
        return scene;
    }

    /** The way back and forward. */
    public History history() {
        return history;
    }

    /** Moves the focus. */
    public void go(Focus focus) {
        history.go(focus);
        refocus();
    }

    /** Moves the focus back to where it was before. */
    public void back() {
        history.back();
        refocus();
    }

    /** Undoes {@link #back}. */
    public void forward() {
        history.forward();
        refocus();
    }

    /** The user has noted something; the panes are shown it when what is under way is done. */
    public void remark(Remarks remarks) {
        if (scene != null) {
            scene = scene.with(remarks);
            EventQueue.invokeLater(this::showAll);
        }
    }

    /** Asks the session for something. */
    public void post(Command command) {
        if (session != null) {
            session.post(command);
        }
    }

    private void refocus() {
        if (scene != null) {
            scene = scene.at(history.present());
            showAll();
        }
    }

    private void receive(Session from, Snapshot snapshot) {
        Scene before = scene;
        if (from != session
                || before == null
                || snapshot.sequence() < before.snapshot().sequence()) {
            return;
        }
        boolean moved = !snapshot.moment().equals(before.snapshot().moment());
        boolean arrived = snapshot.state() != RunState.RUNNING && (moved || before.isRunning());
        if (arrived) {
            history.go(Focus.of(snapshot));
        }
        scene = new Scene(
                before.description(), snapshot, previous(before, snapshot), history.present(), before.remarks());
        showAll();
    }

    private static Snapshot previous(Scene before, Snapshot now) {
        boolean left = now.state() == RunState.RUNNING
                || !now.moment().equals(before.snapshot().moment());
        return left && !before.isRunning() ? before.snapshot() : before.previous();
    }

    private void showAll() {
        panes.forEach(this::show);
        Scene shown = scene;
        if (shown != null) {
            watchers.forEach(watcher -> watcher.accept(shown));
        }
    }

    private void show(Pane pane) {
        if (scene != null && pane.component().isShowing()) {
            pane.show(scene);
        }
    }
}
