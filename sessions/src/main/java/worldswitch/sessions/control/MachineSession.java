package worldswitch.sessions.control;

import java.util.function.Consumer;
import worldswitch.emulator.event.MachineObserver;
import worldswitch.emulator.machine.load.LoadProblem;
import worldswitch.sessions.run.checkpoint.Resume;
import worldswitch.sessions.run.command.Command;
import worldswitch.sessions.run.plan.Goal;
import worldswitch.sessions.run.plan.Plan;
import worldswitch.sessions.snapshot.Description;
import worldswitch.sessions.snapshot.RunState;
import worldswitch.sessions.snapshot.Snapshot;

/**
 * A session that runs its machine on a thread of its own.
 *
 * <p>The thread does one thing after the other ({@link Execution}): it takes a command from the queue, runs the machine in
 * slices until the command is fulfilled, and publishes a snapshot after every slice. Between two slices it looks whether somebody wants a
 * pause, or has posted a command that may be served while running (breakpoints, console input). Nobody waits: posting is
 * a queue insertion, and a snapshot is a volatile field.
 *
 * <p>Commands are numbered in the order of posting, and a pause ends every advance that was posted before it, the queued
 * ones too: whoever runs and at once pauses gets a machine that stands. A restart ends the present advance as a pause does.
 *
 * <p>A machine that sleeps for good, or is caught in an exception loop, stands with words and can still be looked at and
 * stepped; if what is typed on the console, the power key or an SError wakes it, it goes on with what it was doing. Should the emulator itself fail,
 * the last snapshot stands, with the failure as its words, and a restart begins anew.
 */
public final class MachineSession implements Session {
    private final Plan plan;
    private final Orders orders = new Orders();
    private final Debuggee debuggee;
    private final Audience audience;
    private final Execution execution;
    private final Thread thread;
    private volatile boolean closed;

    /**
     * Starts a session.
     *
     * @throws LoadProblem if the program does not fit the machine
     */
    public MachineSession(Plan plan) throws LoadProblem {
        this(plan, MachineObserver.NONE);
    }

    /**
     * Starts a session that was saved earlier, and goes to where it was saved.
     *
     * @throws LoadProblem if the program does not fit the machine
     * @throws IllegalArgumentException if the checkpoint is not one of the plan's machine
     */
    public MachineSession(Plan plan, Resume resume) throws LoadProblem {
        this(plan, resume, MachineObserver.NONE);
    }

    /** Starts a session whose first machine tells somebody else as well; for tests. */
    MachineSession(Plan plan, MachineObserver listener) throws LoadProblem {
        this(plan, Resume.AT_RESET, listener);
    }

    private MachineSession(Plan plan, Resume resume, MachineObserver listener) throws LoadProblem {
        this.plan = plan;
        this.debuggee = new Debuggee(plan, resume, listener);
        this.audience = new Audience(debuggee.snapshot(RunState.STOPPED, "at reset", Snapshot.NOT_KNOWN));
        this.execution = new Execution(debuggee, orders, audience, () -> closed);
        this.thread = new Thread(this::work, "machine of " + plan.description().name());
        thread.setDaemon(true);
        Goal opening = plan.opening();
        if (resume != Resume.AT_RESET) {
            post(new Command.GoTo(resume.at()));
        } else if (opening != null) {
            post(new Command.RunTo(opening));
        }
        thread.start();
    }

    @Override
    public Description description() {
        return plan.description();
    }

    @Override
    public Snapshot snapshot() {
        return audience.last();
    }

    @Override
    public void subscribe(Consumer<Snapshot> listener) {
        audience.subscribe(listener);
    }

    @Override
    public void post(Command command) {
        post(command, done -> {});
    }

    @Override
    public void post(Command command, Consumer<Snapshot> done) {
        orders.post(command, done);
    }

    @Override
    public void pause() {
        orders.pause();
        debuggee.pause();
    }

    @Override
    public void close() {
        closed = true;
        pause();
        thread.interrupt();
    }

    /** Waits until a closed session's thread has ended; for tests. */
    void join(long milliseconds) throws InterruptedException {
        thread.join(milliseconds);
        if (thread.isAlive()) {
            throw new IllegalStateException("the session's thread goes on");
        }
    }

    private void work() {
        while (!closed) {
            try {
                execution.carryOut(orders.take());
            } catch (InterruptedException expected) {
                return;
            }
        }
    }
}
