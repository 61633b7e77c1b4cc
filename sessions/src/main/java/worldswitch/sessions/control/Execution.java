package worldswitch.sessions.control;

import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import worldswitch.emulator.machine.load.LoadProblem;
import worldswitch.emulator.memory.DeviceFailure;
import worldswitch.sessions.run.Halt;
import worldswitch.sessions.run.MachineRun;
import worldswitch.sessions.run.advance.Advance;
import worldswitch.sessions.run.command.Command;
import worldswitch.sessions.run.input.Target;
import worldswitch.sessions.snapshot.RunState;
import worldswitch.sessions.snapshot.Snapshot;
import worldswitch.sessions.timetravel.Travels;

/**
 * Carries out what was ordered, one order after the other, and shows the audience what comes of it. Orders that move the
 * machine are advances cut into slices; between two slices those that a running machine can take are served.
 *
 * <p>Belongs to the machine's thread.
 */
final class Execution {
    /** Instructions between two looks at the queue; a slice takes some tens of milliseconds. */
    private static final long SLICE = 3_000_000;

    private final Debuggee debuggee;
    private final Orders orders;
    private final Audience audience;
    private final BooleanSupplier closed;
    private @Nullable Advance waiting;
    private boolean ended;

    /**
     * Has carried out nothing yet.
     *
     * @param closed whether nobody wants the machine to go on
     */
    Execution(Debuggee debuggee, Orders orders, Audience audience, BooleanSupplier closed) {
        this.debuggee = debuggee;
        this.orders = orders;
        this.audience = audience;
        this.closed = closed;
    }

    /** Carries out an order; whoever gave it is told with the snapshot behind it. */
    void carryOut(Order order) {
        try {
            execute(order);
        } catch (LoadProblem | RuntimeException | Error e) {
            fail(e);
        }
        order.done().accept(audience.last());
    }

    /** A bug of ours, or no memory left: the machine cannot be trusted any more, but what was seen of it can be looked at. */
    private void fail(Throwable problem) {
        ended = true;
        waiting = null;
        StackTraceElement[] trace = problem.getStackTrace();
        String place = trace.length == 0 ? "" : " at " + trace[0];
        audience.show(audience.last().ended("the emulator failed: " + problem + place));
    }

    private void execute(Order order) throws LoadProblem {
        Advance sleeper = waiting;
        if (order.command() instanceof Command.Stand) {
            return;
        }
        if (order.command() instanceof Command.Restart) {
            restart();
        } else if (!serve(order.command())) {
            begin(order);
        } else if (sleeper != null && mayWake(order.command())) {
            advance(order, sleeper);
        }
    }

    private void restart() throws LoadProblem {
        debuggee.restart();
        waiting = null;
        ended = false;
        publish(RunState.STOPPED, "at reset");
    }

    private static boolean mayWake(Command command) {
        return command instanceof Command.Type
                || command instanceof Command.Change change && change.target() instanceof Target.Happening;
    }

    /** Serves a command that a running machine can take; returns whether it was one. */
    private boolean serve(Command command) {
        if (command instanceof Command.SetBreakpoints set) {
            debuggee.breakpoints(set);
            publishAgain();
        } else if (command instanceof Command.Keep keep) {
            keep.taker().accept(debuggee.run().kept());
        } else if (command instanceof Command.Type type) {
            debuggee.type(type.text());
        } else if (command instanceof Command.Change change) {
            debuggee.change(change);
            if (waiting == null || !mayWake(change)) {
                publishAgain();
            }
        } else {
            return false;
        }
        return true;
    }

    private void begin(Order order) {
        MachineRun run = debuggee.run();
        Advance travel = Travels.of(
                order.command(), run, debuggee.history(), audience.last().stop());
        if (travel != null) {
            advance(order, travel);
        } else if (ended) {
            publish(RunState.ENDED, audience.last().stop());
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
        debuggee.follow();
        debuggee.history().stand(debuggee.run(), isStep(order.command()), ended || waiting != null);
        publish(ended ? RunState.ENDED : RunState.STOPPED, stop);
    }

    private void underWay(Advance advance) {
        int percent = advance.percent(debuggee.run());
        if (advance.travels()) {
            audience.show(debuggee.again(audience.last(), advance.text(), percent));
        } else {
            debuggee.history().pass(debuggee.run());
            debuggee.follow();
            audience.show(debuggee.snapshot(RunState.RUNNING, advance.text(), percent));
            orders.serveWaiting(this::serve, audience::last);
        }
    }

    private static boolean isStep(Command command) {
        return command instanceof Command.Step || command instanceof Command.ReverseStep;
    }

    /** Runs a slice; returns why the machine is to stand then, or null if it is to go on. */
    private @Nullable String slice(Order order, Advance advance) {
        MachineRun run = debuggee.run();
        if (closed.getAsBoolean() || orders.isPaused(order) || orders.isRestartNext()) {
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
        return debuggee.run().instructions() >= advance.until() ? advance.arrival() : null;
    }

    /** The state and the words are still those that were shown last. */
    private void publishAgain() {
        publish(audience.last().state(), audience.last().stop());
    }

    private void publish(RunState state, String stop) {
        audience.show(debuggee.snapshot(state, stop, Snapshot.NOT_KNOWN));
    }
}
