package worldswitch.app.window;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import worldswitch.sessions.archive.Images;
import worldswitch.views.theme.Role;

/** What the File menu does with files. Belongs to the event dispatch thread. */
final class FileCommands {
    private final Desk desk;
    private final SessionChooser chooser;
    private final MessageBar messages;
    private final Exporting exporting;

    FileCommands(Desk desk, SessionChooser chooser, MessageBar messages) {
        this.desk = desk;
        this.chooser = chooser;
        this.messages = messages;
        this.exporting = new Exporting(desk, messages);
    }

    /** The behaviours by action id. */
    Map<String, Runnable> behaviours() {
        return Map.of(
                "open-file", () -> chooser.open().ifPresent(desk::open),
                "save", () -> withWork(this::save),
                "save-as", () -> withWork(this::saveAs),
                "export", () -> chooser.report().ifPresent(target -> exporting.toFile(target.form(), target.file())),
                "copy-report", exporting::toClipboard);
    }

    private void withWork(Consumer<Work> command) {
        Work work = desk.work();
        if (work != null) {
            command.accept(work);
        }
    }

    private void save(Work work) {
        Path file = work.file();
        if (file == null) {
            saveAs(work);
        } else {
            save(work, file, work.images());
        }
    }

    private void saveAs(Work work) {
        chooser.save(work.suggestion(), work.file(), work.images()).ifPresent(target -> replace(work, target));
    }

    private void replace(Work work, SessionChooser.Target target) {
        boolean other = Files.exists(target.file()) && !target.file().equals(work.file());
        if (other) {
            messages.ask(
                    target.file() + " is there already",
                    Role.CHANGED,
                    new MessageBar.Choice("Replace", () -> save(work, target.file(), target.images())),
                    new MessageBar.Choice("Do not save", () -> {}));
        } else {
            save(work, target.file(), target.images());
        }
    }

    private void save(Work work, Path file, Images images) {
        long typed = work.typed();
        Saving saving = new Saving(desk.settled(work), images, file);
        Progress progress = Progress.of(messages, "Saving " + file + " \u2026", saving::cancel);
        saving.begin(
                saved -> {
                    work.saved(file, saved, typed, images);
                    desk.saved(work, file);
                    progress.end("Saved " + file, Role.MUTED);
                },
                reason -> progress.end(reason, Role.HAZARD));
    }
}
