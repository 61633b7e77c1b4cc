package worldswitch.app.window;

import java.awt.EventQueue;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import worldswitch.app.autosave.Autosave;
import worldswitch.app.autosave.LeftOver;
import worldswitch.sessions.archive.ArchiveProblem;
import worldswitch.sessions.archive.SavedSession;
import worldswitch.sessions.snapshot.Description;
import worldswitch.views.theme.Role;

/** Asks what to do with the copies of sessions that were put away unsaved, the newest first, one after the other. */
final class LeftOvers {
    private final Path folder;
    private final MessageBar messages;
    private final BiConsumer<Path, Runnable> restore;

    LeftOvers(Path folder, MessageBar messages, BiConsumer<Path, Runnable> restore) {
        this.folder = folder;
        this.messages = messages;
        this.restore = restore;
    }

    /** Looks for them, and asks about the newest if there is one; returns at once. */
    void ask() {
        Thread thread = new Thread(this::look, "what was left unsaved");
        thread.setDaemon(true);
        thread.start();
    }

    /** The same on the present thread, if there are any and the window is there. */
    void askUnlessClosed(boolean any) {
        if (any && messages.isDisplayable()) {
            look();
        }
    }

    private void look() {
        List<LeftOver> found = new Autosave(folder, complaint -> {}).leftOvers();
        if (!found.isEmpty()) {
            String more = found.size() > 1 ? " (" + (found.size() - 1) + " more)" : "";
            look(found.get(0), more);
        }
    }

    private void look(LeftOver copy, String more) {
        MessageBar.Choice restored = new MessageBar.Choice("Restore", () -> restore(copy));
        MessageBar.Choice discarded = new MessageBar.Choice("Discard", () -> discard(copy));
        try {
            String text = "Closed without saving " + name(copy.open()) + " " + when(copy.when()) + more;
            EventQueue.invokeLater(() -> messages.ask(text, Role.CHANGED, restored, discarded));
        } catch (ArchiveProblem e) {
            String text = "The copy of a session that was closed without saving " + when(copy.when())
                    + " cannot be read: " + e.getMessage() + more;
            EventQueue.invokeLater(() -> messages.ask(text, Role.HAZARD, discarded));
        }
    }

    private void restore(LeftOver copy) {
        restore.accept(copy.file(), copy::discard);
    }

    private void discard(LeftOver copy) {
        copy.discard();
        ask();
    }

    private static String name(SavedSession session) {
        Description what = session.plan().description();
        return what.name() + (what.variant().isEmpty() ? "" : " (" + what.variant() + ")");
    }

    private static String when(Instant time) {
        ZonedDateTime local = time.atZone(ZoneId.systemDefault());
        boolean today = local.toLocalDate().equals(LocalDate.now(ZoneId.systemDefault()));
        return DateTimeFormatter.ofPattern(today ? "'at' HH:mm" : "'on' d MMMM yyyy 'at' HH:mm", Locale.ENGLISH)
                .format(local);
    }
}
