package worldswitch.sessions.run;

import worldswitch.emulator.machine.StopReason;

/** A run to an instruction count; on the way, what was typed in an earlier run is typed again. */
final class RunToCount extends Advance {
    private final long count;
    private final Typed typed;

    RunToCount(long count, Typed typed) {
        super("instruction " + count);
        this.count = count;
        this.typed = typed;
    }

    @Override
    public long until() {
        return count;
    }

    @Override
    public MachineRun.Halt slice(MachineRun run, long to) {
        long due = typed.due(run.instructions());
        if (due >= count) {
            return run.run(to);
        }
        boolean asleep = typed.awaitsSleep();
        MachineRun.Halt halt = run.run(asleep ? to : Math.min(to, due));
        boolean reached = asleep
                ? halt.reason().kind() == StopReason.Kind.ASLEEP
                : run.instructions() == due && halt.stop().isEmpty();
        if (reached) {
            typed.again(run.machine());
            return halt.arrived("");
        }
        return halt;
    }
}
