package worldswitch.app.autosave;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import worldswitch.sessions.archive.ArchiveProblem;
import worldswitch.sessions.archive.Images;
import worldswitch.sessions.archive.SavedSession;
import worldswitch.sessions.archive.file.SavedFile;

/**
 * Keeps a copy of the open session in a folder of the user's, on a thread of its own.
 *
 * <p>The copy is removed at an orderly end. One that is still there when its program is not is a {@link LeftOver}, which
 * the next start offers. Each program writes a file of its own and holds a lock beside it, so that several windows do not
 * meet.
 *
 * <p>A folder that cannot be written costs the copy, never the session: the complaint is passed on once.
 */
public final class Autosave implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Autosave.class.getName());
    private static final long PATIENCE_SECONDS = 10;

    /** A save that takes no longer may follow upon the one before at once. */
    private static final long SHORT = TimeUnit.SECONDS.toNanos(1);
    /** How long to rest behind a longer one, in times of what it took, so that large sessions cost a share of the host only. */
    private static final long REST = 20;

    private final Path folder;
    private final Consumer<String> complaints;
    private final AtomicReference<@Nullable Supplier<SavedSession>> next = new AtomicReference<>();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(Autosave::thread);
    private @Nullable Claim claim;
    private boolean complained;
    private volatile long restedAt = System.nanoTime();
    private long rest;

    /**
     * Saves to a folder, which need not exist yet.
     *
     * @param complaints is told, once and on another thread, why nothing can be saved
     */
    public Autosave(Path folder, Consumer<String> complaints) {
        this.folder = folder;
        this.complaints = complaints;
    }

    /** The folder of the user who runs this: {@code ~/.local/state/worldswitch/autosave}, or where XDG_STATE_HOME says. */
    public static Path folderOfUser() {
        String configured = System.getenv("XDG_STATE_HOME");
        Path base = configured == null || configured.isEmpty()
                ? Path.of(System.getProperty("user.home"), ".local", "state")
                : Path.of(configured);
        return base.resolve("worldswitch").resolve("autosave");
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "autosave");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    }

    /**
     * Saves a session soon; returns at once. While one save is under way only the last session asked for waits.
     *
     * @param session gives the session, on the thread that saves
     */
    public void keep(Supplier<SavedSession> session) {
        if (next.getAndSet(session) == null && !thread.isShutdown()) {
            thread.execute(this::saveNext);
        }
    }

    /** Removes the copy: there is nothing left that could be lost. */
    public void forget() {
        next.set(null);
        if (!thread.isShutdown()) {
            thread.execute(this::removeCopy);
        }
    }

    /** Whether the last save has cost little or is long ago: it is time for another if one is wanted. */
    public boolean isRested() {
        return System.nanoTime() - restedAt >= 0;
    }

    private void saveNext() {
        Supplier<SavedSession> session = next.getAndSet(null);
        if (session == null) {
            return;
        }
        long began = System.nanoTime();
        restedAt = began + rest;
        try {
            SavedFile.save(session.get(), Images.EMBEDDED, claimed().file());
            complained = false;
        } catch (ArchiveProblem | IOException | RuntimeException e) {
            complain(String.valueOf(e.getMessage()));
        } catch (OutOfMemoryError e) {
            complain("it is larger than there is memory for");
        }
        long spent = System.nanoTime() - began;
        rest = spent <= SHORT ? 0 : REST * spent;
        restedAt = System.nanoTime() + rest;
    }

    private Claim claimed() throws IOException {
        Claim present = claim;
        if (present == null) {
            present = Claim.in(Files.createDirectories(folder));
            claim = present;
        }
        return present;
    }

    private void complain(String reason) {
        LOG.log(Level.INFO, "not autosaved: {0}", reason);
        if (!complained) {
            complained = true;
            complaints.accept("no copy of the session is kept: " + reason);
        }
    }

    private void removeCopy() {
        if (claim != null) {
            claim.remove();
        }
    }

    /** What programs have left behind that did not end in order, newest first. */
    public List<LeftOver> leftOvers() {
        return LeftOver.in(folder);
    }

    /** Ends in order: waits for a save that is under way, and removes the copy. */
    @Override
    public void close() {
        next.set(null);
        if (ended() && claim != null) {
            claim.close();
        }
    }

    /** Ends and leaves the copy to the next start: waits until what was asked for is saved. */
    public void leave() {
        if (ended() && claim != null) {
            claim.release();
        }
    }

    private boolean ended() {
        thread.shutdown();
        try {
            boolean ended = thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
            LOG.log(ended ? Level.FINE : Level.INFO, ended ? "autosave ends" : "an autosave did not end in time");
            return ended;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
