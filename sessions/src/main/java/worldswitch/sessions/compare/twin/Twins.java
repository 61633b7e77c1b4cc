package worldswitch.sessions.compare.twin;

import worldswitch.emulator.machine.load.LoadProblem;
import worldswitch.sessions.compare.rerun.Rerun;
import worldswitch.sessions.run.input.InputLog;
import worldswitch.sessions.run.plan.Plan;
import worldswitch.sessions.snapshot.Moment;

/**
 * Makes pairs of machines that stand in the same state of a run, one in each mode. A write that is not yet synchronised
 * there counts as visible to both.
 */
final class Twins {
    private final Plan plan;
    private final InputLog inputs;
    private final Rerun.SavePoint start;

    /** Takes the state of a plan at a moment. */
    Twins(Plan plan, InputLog inputs, Moment from) throws LoadProblem {
        this.plan = plan;
        this.inputs = inputs;
        Rerun rerun = new Rerun(plan, inputs);
        rerun.run(from);
        start = rerun.save();
    }

    /** A machine whose indirect reads see writes at once. */
    Rerun immediate() {
        return new Rerun(plan.with(false), inputs, start);
    }

    /** A machine whose indirect reads see writes as late as allowed. */
    Rerun deferred() {
        return new Rerun(plan.with(true), inputs, start);
    }

    /** A deferred machine that has run so many instructions. */
    Rerun deferred(long until) {
        Rerun deferred = deferred();
        deferred.run(until);
        return deferred;
    }
}
