package worldswitch.app.window;

import java.awt.EventQueue;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import worldswitch.sessions.archive.ArchiveProblem;
import worldswitch.sessions.archive.Images;
import worldswitch.sessions.archive.SavedSession;
import worldswitch.sessions.archive.Standing;
import worldswitch.sessions.archive.Workspace;
import worldswitch.sessions.archive.file.SavedFile;
import worldswitch.sessions.control.Session;
import worldswitch.sessions.run.checkpoint.Kept;
import worldswitch.sessions.run.command.Command;

/**
 * A save of the open session on a thread of its own. The machine hands out what it has, and goes on; that is written beside
 * the target and takes its place when it is whole. Broken off, it leaves the target as it was.
 */
final class Saving {
    private final Work work;
    private final Workspace workspace;
    private final Images images;
    private final Path file;
    private final CompletableFuture<Kept> kept;
    private volatile @Nullable Thread thread;

    /** A save of what there is now. */
    Saving(Work work, Images images, Path file) {
        this.work = work;
        this.workspace = work.workspace();
        this.images = images;
        this.file = file;
        this.kept = kept(work.session());
    }

    /**
     * Begins; returns at once. One of the two receivers is called on the event dispatch thread.
     *
     * @param done is given what the user had added, as it was saved
     * @param failed is told why not, in a line that names the file
     */
    void begin(Consumer<Workspace> done, Consumer<String> failed) {
        Thread saver = new Thread(() -> save(done, failed), "save " + file.getFileName());
        thread = saver;
        saver.start();
    }

    /** What a session hands out to be saved, as soon as its machine's thread comes to it. */
    static CompletableFuture<Kept> kept(Session session) {
        CompletableFuture<Kept> kept = new CompletableFuture<>();
        session.post(new Command.Keep(kept::complete));
        return kept;
    }

    /** Breaks it off, unless it is done already. */
    void cancel() {
        Thread saver = thread;
        if (saver != null) {
            saver.interrupt();
        }
    }

    private void save(Consumer<Workspace> done, Consumer<String> failed) {
        try {
            Kept now = kept.get();
            SavedSession session =
                    work.provenance().saved(Standing.of(work.provenance().plan(), now), workspace.with(now.snapshot()));
            SavedFile.save(session, images, file);
            EventQueue.invokeLater(() -> done.accept(session.workspace()));
        } catch (ArchiveProblem e) {
            String reason = Thread.interrupted() ? cancelled() : e.getMessage();
            EventQueue.invokeLater(() -> failed.accept(reason));
        } catch (InterruptedException e) {
            EventQueue.invokeLater(() -> failed.accept(cancelled()));
        } catch (ExecutionException | RuntimeException | OutOfMemoryError e) {
            EventQueue.invokeLater(() -> failed.accept(file + ": not saved: " + e));
        }
    }

    private String cancelled() {
        return file + ": not saved: cancelled";
    }
}
