package worldswitch.app.autosave;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import worldswitch.sessions.archive.Provenance;
import worldswitch.sessions.archive.Standing;
import worldswitch.sessions.archive.Workspace;
import worldswitch.sessions.control.Session;
import worldswitch.sessions.run.checkpoint.Kept;
import worldswitch.sessions.run.command.Command;
import worldswitch.sessions.snapshot.RunState;
import worldswitch.sessions.snapshot.Snapshot;

/**
 * Keeps the copy of one open session up to date: within seconds of its machine's coming to stand elsewhere or of a change
 * by its user, and every minute of a run; less often if a copy takes long. A session that nobody has done anything with is not copied.
 *
 * <p>The machine's thread hands out what it has and goes on; what is handed out is written on the thread of the
 * {@link Autosave}.
 */
public final class SessionCopy implements AutoCloseable {
    private static final long TICK_SECONDS = 3;

    /** Ticks between two copies of a machine that runs. */
    private static final int RUNNING_TICKS = 20;

    private final Autosave autosave;
    private final Session session;
    private final Provenance provenance;
    private final Supplier<Workspace> workspace;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(SessionCopy::thread);
    private volatile boolean touched;
    private @Nullable Snapshot copied;
    private int ticks;

    /** Copies a session. */
    private SessionCopy(Autosave autosave, Session session, Provenance provenance, Supplier<Workspace> workspace) {
        this.autosave = autosave;
        this.session = session;
        this.provenance = provenance;
        this.workspace = workspace;
    }

    /**
     * Begins to copy a session.
     *
     * @param workspace what its user has added so far; asked on the autosave's thread
     */
    public static SessionCopy of(
            Autosave autosave, Session session, Provenance provenance, Supplier<Workspace> workspace) {
        SessionCopy copy = new SessionCopy(autosave, session, provenance, workspace);
        copy.clock.scheduleWithFixedDelay(copy::tick, TICK_SECONDS, TICK_SECONDS, TimeUnit.SECONDS);
        return copy;
    }

    /** The same without a clock; for tests, which tick themselves. */
    static SessionCopy still(Autosave autosave, Session session, Provenance provenance, Supplier<Workspace> workspace) {
        return new SessionCopy(autosave, session, provenance, workspace);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "autosave clock");
        thread.setDaemon(true);
        return thread;
    }

    /** The user has changed something: a note, a bookmark, the arrangement. */
    public void touch() {
        touched = true;
    }

    /** The session was saved by its user: there is nothing to lose until something changes again. */
    public synchronized void saved() {
        touched = false;
        copied = session.snapshot();
        autosave.forget();
    }

    /** Looks whether it is time for a copy. */
    synchronized void tick() {
        Snapshot now = session.snapshot();
        ticks++;
        if (copied == null && now.state() != RunState.RUNNING) {
            copied = now;
        }
        boolean due = now.state() == RunState.RUNNING ? ticks >= RUNNING_TICKS : changed(now);
        if ((due || touched) && autosave.isRested()) {
            touched = false;
            copied = now;
            ticks = 0;
            session.post(new Command.Keep(this::copy));
        }
    }

    private boolean changed(Snapshot now) {
        return copied != null
                && !(now.moment().equals(copied.moment()) && now.breakpoints().equals(copied.breakpoints()));
    }

    private void copy(Kept kept) {
        autosave.keep(() -> provenance.saved(
                Standing.of(provenance.plan(), kept), workspace.get().with(kept.snapshot())));
    }

    /** Ends the copying; the copy stays with the {@link Autosave}. */
    @Override
    public void close() {
        clock.shutdown();
    }
}
