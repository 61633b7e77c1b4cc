package worldswitch.sessions.control;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import worldswitch.emulator.event.MachineObserver;
import worldswitch.emulator.machine.load.LoadProblem;
import worldswitch.emulator.memory.DeviceFailure;
import worldswitch.sessions.breakpoint.Breakpoint;
import worldswitch.sessions.run.Halt;
import worldswitch.sessions.run.MachineRun;
import worldswitch.sessions.run.Snapshots;
import worldswitch.sessions.run.advance.Advance;
import worldswitch.sessions.run.checkpoint.Checkpoint;
import worldswitch.sessions.run.checkpoint.Resume;
import worldswitch.sessions.run.command.Command;
import worldswitch.sessions.run.input.InputLog;
import worldswitch.sessions.run.input.Target;
import worldswitch.sessions.run.plan.Goal;
import worldswitch.sessions.run.plan.Plan;
import worldswitch.sessions.snapshot.Description;
import worldswitch.sessions.snapshot.RunState;
import worldswitch.sessions.snapshot.Snapshot;
import worldswitch.sessions.symbol.kernel.KernelNames;
import worldswitch.sessions.timetravel.History;
import worldswitch.sessions.timetravel.Travels;

/**
 * A session that runs its machine on a thread of its own.
 *
 * <p>The thread does one thing after the other: it takes a command from the queue, runs the machine in slices until the
 * command is fulfilled, and publishes a snapshot after every slice. Between two slices it looks whether somebody wants a
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
    /** Instructions between two looks at the queue; a slice takes some tens of milliseconds. */
    private static final long SLICE = 3_000_000;

    private final Plan plan;
    private final Orders orders = new Orders();
    private final Snapshots snapshots = new Snapshots();
    private final Audience audience;
    private final Thread thread;
    private volatile boolean closed;
    private volatile MachineRun run;
    private List<Breakpoint> breakpoints;
    private KernelNames kernels;
    private @Nullable Advance waiting;
    private History history;
    private boolean ended;

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
        this.run = new MachineRun(plan, listener, resume.inputs());
        this.breakpoints = resume.breakpoints();
        run.breakpoints(breakpoints);
        Checkpoint beginning = resume.beginning();
        if (beginning != null) {
            run.restore(beginning);
        }
        this.history = new History(run, resume.at());
        this.kernels = run.kernels();
        this.audience =
                new Audience(snapshots.of(run, RunState.STOPPED, "at reset", Snapshot.NOT_KNOWN, history.horizon(run)));
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
        run.pause();
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
                work(orders.take());
            } catch (InterruptedException expected) {
                return;
            }
        }
    }

    private void work(Order order) {
        try {
            execute(order);
        } catch (LoadProblem | RuntimeException | Error e) {
            fail(e);
        }
        order.done().accept(snapshot());
    }

    /** A bug of ours, or no memory left: the machine cannot be trusted any more, but what was seen of it can be looked at. */
    private void fail(Throwable problem) {
        ended = true;
        waiting = null;
        StackTraceElement[] trace = problem.getStackTrace();
        String place = trace.length == 0 ? "" : " at " + trace[0];
        audience.show(snapshot().ended("the emulator failed: " + problem + place));
    }

    private void execute(Order order) throws LoadProblem {
        Advance sleeper = waiting;
        if (order.command() instanceof Command.Stand) {
            return;
        }
        if (order.command() instanceof Command.Restart) {
            restart(InputLog.EMPTY);
            publish(RunState.STOPPED, "at reset");
        } else if (!serve(order.command())) {
            begin(order);
        } else if (sleeper != null && mayWake(order.command())) {
            advance(order, sleeper);
        }
    }

    private static boolean mayWake(Command command) {
        return command instanceof Command.Type
                || command instanceof Command.Change change && change.target() instanceof Target.Happening;
    }

    /** Serves a command that a running machine can take; returns whether it was one. */
    private boolean serve(Command command) {
        if (command instanceof Command.SetBreakpoints set) {
            breakpoints = set.breakpoints();
            run.breakpoints(breakpoints, set.inThePast() ? 0 : run.instructions());
            publish(snapshot().state(), snapshot().stop());
            return true;
        }
        if (command instanceof Command.Keep keep) {
            keep.taker().accept(run.kept());
            return true;
        }
        if (command instanceof Command.Type type) {
            run.type(type.text());
            history.cut(run);
            return true;
        }
        if (command instanceof Command.Change change) {
            run.change(change.target(), change.bytes());
            history.cut(run);
            if (waiting == null || !mayWake(change)) {
                publish(snapshot().state(), snapshot().stop());
            }
            return true;
        }
        return false;
    }

    private void restart(InputLog inputs) throws LoadProblem {
        run = new MachineRun(plan, MachineObserver.NONE, inputs);
        run.breakpoints(breakpoints);
        follow();
        history = new History(run);
        waiting = null;
        ended = false;
    }

    private void begin(Order order) {
        Advance travel = Travels.of(order.command(), run, history, snapshot().stop());
        if (travel != null) {
            advance(order, travel);
        } else if (ended) {
            publish(RunState.ENDED, snapshot().stop());
        } else {
            run.depart();
            advance(order, Advance.of(order.command(), run));
        }
    }

    private void advance(Order order, Advance advance) {
        Advance sleeper = order.command() instanceof Command.Ask ? waiting : null;
        waiting = null;
        String stop = slice(order, advance);
        while (stop == null) {
            underWay(advance);
            stop = slice(order, advance);
        }
        waiting = sleeper == null ? waiting : sleeper;
        follow();
        history.stand(run, isStep(order.command()), ended || waiting != null);
        publish(ended ? RunState.ENDED : RunState.STOPPED, stop);
    }

    private void underWay(Advance advance) {
        if (advance.travels()) {
            audience.show(snapshots.again(snapshot(), advance.text(), advance.percent(run)));
        } else {
            history.pass(run);
            follow();
            publish(RunState.RUNNING, advance.text(), advance.percent(run));
            orders.serveWaiting(this::serve, this::snapshot);
        }
    }

    /** A kernel that has moved takes the breakpoints in it along. */
    private void follow() {
        KernelNames now = run.kernels();
        List<Breakpoint> moved = KernelMoves.follow(breakpoints, kernels, now);
        kernels = now;
        if (!moved.equals(breakpoints)) {
            breakpoints = moved;
            run.breakpoints(moved, run.instructions());
        }
    }

    private static boolean isStep(Command command) {
        return command instanceof Command.Step || command instanceof Command.ReverseStep;
    }

    /** Runs a slice; returns why the machine is to stand then, or null if it is to go on. */
    private @Nullable String slice(Order order, Advance advance) {
        if (closed || orders.isPaused(order) || orders.isRestartNext()) {
            return settle(advance.abandon(run), advance);
        }
        try {
            return settle(advance.slice(run, Math.min(advance.until(), run.instructions() + SLICE)), advance);
        } catch (DeviceFailure failure) {
            settle(advance.abandon(run), advance);
            return failure.words() + "; the machine stands where it stood";
        }
    }

    private @Nullable String settle(Halt halt, Advance advance) {
        ended = halt.ended();
        waiting = halt.asleep() ? advance : null;
        if (!halt.mayGoOn()) {
            return halt.text();
        }
        return run.instructions() >= advance.until() ? advance.arrival() : null;
    }

    private void publish(RunState state, String stop) {
        publish(state, stop, Snapshot.NOT_KNOWN);
    }

    private void publish(RunState state, String stop, int percent) {
        audience.show(snapshots.of(run, state, stop, percent, history.horizon(run)));
    }
}
