package worldswitch.sessions.control;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import worldswitch.emulator.event.MachineObserver;
import worldswitch.emulator.machine.StopReason;
import worldswitch.emulator.machine.load.LoadProblem;
import worldswitch.sessions.breakpoint.Breakpoint;

/**
 * A session that runs its machine on a thread of its own.
 *
 * <p>The thread does one thing after the other: it takes a command from the queue, runs the machine in slices until the
 * command is fulfilled, and publishes a snapshot after every slice. Between two slices it looks whether somebody wants a
 * pause, or has posted a command that may be served while running (breakpoints, console input). Nobody waits: posting is
 * a queue insertion, and a snapshot is a volatile field.
 */
public final class MachineSession implements Session {
    /** Instructions between two looks at the queue; a slice takes some tens of milliseconds. */
    private static final long SLICE = 3_000_000;

    private final Plan plan;
    private final BlockingQueue<Command> commands = new LinkedBlockingQueue<>();
    private final List<Consumer<Snapshot>> listeners = new CopyOnWriteArrayList<>();
    private final Snapshots snapshots = new Snapshots();
    private final Thread thread;
    private volatile Snapshot snapshot;
    private volatile boolean pausing;
    private volatile boolean closed;
    private volatile MachineRun run;
    private List<Breakpoint> breakpoints = List.of();
    private boolean ended;

    /**
     * Starts a session.
     *
     * @throws LoadProblem if the program does not fit the machine
     */
    public MachineSession(Plan plan) throws LoadProblem {
        this.plan = plan;
        this.run = new MachineRun(plan, MachineObserver.NONE);
        this.snapshot = snapshots.of(run, RunState.STOPPED, "at reset");
        this.thread = new Thread(this::work, "machine of " + plan.description().name());
        thread.setDaemon(true);
        Goal opening = plan.opening();
        if (opening != null) {
            commands.add(new Command.RunTo(opening));
        }
        thread.start();
    }

    @Override
    public Description description() {
        return plan.description();
    }

    @Override
    public Snapshot snapshot() {
        return snapshot;
    }

    @Override
    public void subscribe(Consumer<Snapshot> listener) {
        listeners.add(listener);
    }

    @Override
    public void post(Command command) {
        commands.add(command);
    }

    @Override
    public void pause() {
        pausing = true;
        run.pause();
    }

    @Override
    public void close() {
        closed = true;
        pausing = true;
        thread.interrupt();
    }

    private void work() {
        while (!closed) {
            try {
                execute(commands.take());
            } catch (InterruptedException e) {
                return;
            } catch (LoadProblem e) {
                throw new IllegalStateException("a program that was loaded before", e);
            }
        }
    }

    private void execute(Command command) throws LoadProblem {
        pausing = false;
        if (command instanceof Command.Restart) {
            restart();
        } else if (!whileRunning(command)) {
            advance(command);
        }
    }

    private boolean whileRunning(Command command) {
        if (command instanceof Command.SetBreakpoints set) {
            breakpoints = set.breakpoints();
            run.breakpoints(breakpoints);
            publish(snapshot.state(), snapshot.stop());
            return true;
        }
        if (command instanceof Command.Type type) {
            type.text().chars().forEach(character -> run.machine().input(character));
            return true;
        }
        return false;
    }

    private void restart() throws LoadProblem {
        run = new MachineRun(plan, MachineObserver.NONE);
        run.breakpoints(breakpoints);
        ended = false;
        publish(RunState.STOPPED, "at reset");
    }

    private void advance(Command command) throws LoadProblem {
        if (command instanceof Command.RunToInstruction to && to.count() < run.instructions()) {
            restart();
        }
        if (ended) {
            publish(RunState.ENDED, snapshot.stop());
            return;
        }
        Advance advance = Advance.of(command, run);
        MachineRun.Halt halt;
        do {
            halt = advance.slice(run, Math.min(advance.until(), run.instructions() + SLICE));
            ended = halt.ended();
        } while (halt.reason().kind() == StopReason.Kind.LIMIT
                && run.instructions() < advance.until()
                && goOn(advance));
        boolean arrived = halt.reason().kind() == StopReason.Kind.LIMIT;
        publish(ended ? RunState.ENDED : RunState.STOPPED, arrived ? arrival(advance) : halt.text());
    }

    private String arrival(Advance advance) {
        return run.instructions() >= advance.until() ? advance.text() : "paused";
    }

    private boolean goOn(Advance advance) {
        while (!commands.isEmpty() && whileRunning(commands.element())) {
            commands.remove();
        }
        if (pausing) {
            return false;
        }
        publish(RunState.RUNNING, advance.text());
        return true;
    }

    private void publish(RunState state, String stop) {
        snapshot = snapshots.of(run, state, stop);
        for (Consumer<Snapshot> listener : listeners) {
            listener.accept(snapshot);
        }
    }
}
