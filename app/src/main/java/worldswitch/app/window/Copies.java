package worldswitch.app.window;

import java.awt.EventQueue;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import worldswitch.app.autosave.Autosave;
import worldswitch.app.autosave.SessionCopy;
import worldswitch.sessions.archive.Standing;
import worldswitch.sessions.archive.Workspace;
import worldswitch.sessions.run.checkpoint.Kept;
import worldswitch.views.theme.Role;

/**
 * The copies that are kept of open sessions without being asked. Each session has its own; one that is put away with
 * something unsaved leaves it, and the user is asked what to do with it. Belongs to the event dispatch thread.
 */
final class Copies {
    private static final long PATIENCE_SECONDS = 20;

    private final Path folder;
    private final MessageBar messages;
    private final LeftOvers leftOvers;
    private @Nullable Autosave autosave;
    private @Nullable SessionCopy copy;
    private Runnable forgetOlder = () -> {};
    private boolean asked;

    /**
     * Copies in a folder.
     *
     * @param restore opens a copy, and runs what it is given when it is open
     */
    Copies(Path folder, MessageBar messages, BiConsumer<Path, Runnable> restore) {
        this.folder = folder;
        this.messages = messages;
        this.leftOvers = new LeftOvers(folder, messages, restore);
    }

    /**
     * Begins to copy a session; the first time, asks what to do with what earlier windows left.
     *
     * @param forget removes the copy that the session was restored from, once it is needed no more
     */
    void begin(Work work, Runnable forget) {
        forgetOlder = forget;
        Autosave kept = new Autosave(folder, this::complain);
        autosave = kept;
        copy = SessionCopy.of(kept, work.session(), work.provenance(), work::workspace);
        if (work.isUnsaved()) {
            copy.touch();
        }
        if (!asked) {
            asked = true;
            leftOvers.ask();
        }
    }

    private void complain(String reason) {
        EventQueue.invokeLater(() -> messages.say(reason, Role.HAZARD));
    }

    /** Something has changed that no moment of the machine tells. */
    void touch() {
        if (copy != null) {
            copy.touch();
        }
    }

    /** The session has been saved. */
    void saved() {
        if (copy != null) {
            copy.saved();
            forgetOlder.run();
        }
    }

    /** The session is put away: ends it, on a thread that the program waits for. */
    void end(Work work) {
        SessionCopy present = copy;
        Autosave kept = autosave;
        copy = null;
        autosave = null;
        work.session().pause();
        CompletableFuture<Kept> last = Saving.kept(work.session());
        Workspace workspace = work.workspace();
        boolean unsaved = work.isUnsaved();
        Runnable forget = forgetOlder;
        if (present != null && kept != null) {
            present.close();
            Runnable end = () -> {
                end(work, unsaved, workspace, last, kept);
                forget.run();
                work.session().close();
                leftOvers.askUnlessClosed(unsaved);
            };
            new Thread(end, "putting away " + work.name()).start();
        }
    }

    private void end(Work work, boolean unsaved, Workspace workspace, CompletableFuture<Kept> last, Autosave kept) {
        if (unsaved) {
            keep(work, workspace, last, kept);
            kept.leave();
        } else {
            kept.close();
        }
    }

    private void keep(Work work, Workspace workspace, CompletableFuture<Kept> last, Autosave kept) {
        try {
            Kept now = last.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            kept.keep(() -> work.provenance()
                    .saved(Standing.of(work.provenance().plan(), now), workspace.with(now.snapshot())));
        } catch (ExecutionException | TimeoutException e) {
            complain("the last copy of " + work.name() + " is older than the session: its machine does not answer");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
