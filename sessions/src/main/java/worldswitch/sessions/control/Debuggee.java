package worldswitch.sessions.control;

import java.util.List;
import worldswitch.emulator.event.MachineObserver;
import worldswitch.emulator.machine.load.LoadProblem;
import worldswitch.sessions.breakpoint.Breakpoint;
import worldswitch.sessions.run.MachineRun;
import worldswitch.sessions.run.Snapshots;
import worldswitch.sessions.run.checkpoint.Checkpoint;
import worldswitch.sessions.run.checkpoint.Resume;
import worldswitch.sessions.run.command.Command;
import worldswitch.sessions.run.plan.Plan;
import worldswitch.sessions.snapshot.RunState;
import worldswitch.sessions.snapshot.Snapshot;
import worldswitch.sessions.symbol.kernel.KernelNames;
import worldswitch.sessions.timetravel.History;

/**
 * What a session debugs: the present run of its plan, with the history of that run and the breakpoints, which outlive it.
 *
 * <p>Belongs to the machine's thread, but for {@link #pause}.
 */
final class Debuggee {
    private final Plan plan;
    private final Snapshots snapshots = new Snapshots();
    private volatile MachineRun run;
    private List<Breakpoint> breakpoints;
    private KernelNames kernels;
    private History history;

    /**
     * Makes the machine of a plan and puts it where a session goes on.
     *
     * @throws LoadProblem if the program does not fit the machine
     * @throws IllegalArgumentException if the checkpoint is not one of the plan's machine
     */
    Debuggee(Plan plan, Resume resume, MachineObserver listener) throws LoadProblem {
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
    }

    MachineRun run() {
        return run;
    }

    History history() {
        return history;
    }

    /** Asks for a stop soon; for any thread. */
    void pause() {
        run.pause();
    }

    /** Begins anew, with the same breakpoints and without the inputs. */
    void restart() throws LoadProblem {
        run = new MachineRun(plan, MachineObserver.NONE);
        run.breakpoints(breakpoints);
        follow();
        history = new History(run);
    }

    /** Replaces the breakpoints. */
    void breakpoints(Command.SetBreakpoints set) {
        breakpoints = set.breakpoints();
        run.breakpoints(breakpoints, set.inThePast() ? 0 : run.instructions());
    }

    /** A kernel that has moved takes the breakpoints in it along. */
    void follow() {
        KernelNames now = run.kernels();
        List<Breakpoint> moved = KernelMoves.follow(breakpoints, kernels, now);
        kernels = now;
        if (!moved.equals(breakpoints)) {
            breakpoints = moved;
            run.breakpoints(moved, run.instructions());
        }
    }

    /** Types on its console, from now on another future. */
    void type(String text) {
        run.inputs().type(text);
        history.cut(run);
    }

    /** Changes a part of it, from now on another future. */
    void change(Command.Change change) {
        run.inputs().change(change.target(), change.bytes());
        history.cut(run);
    }

    /** It as it stands. */
    Snapshot snapshot(RunState state, String stop, int percent) {
        return snapshots.of(run, state, stop, percent, history.horizon(run));
    }

    /** An earlier snapshot once more, while it is under way to another moment. */
    Snapshot again(Snapshot earlier, String progress, int percent) {
        return snapshots.again(earlier, progress, percent);
    }
}
