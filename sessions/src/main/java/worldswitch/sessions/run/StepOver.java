package worldswitch.sessions.run;

import org.jspecify.annotations.Nullable;

/**
 * One instruction that is no call; and if it takes an exception, on to the return from that. An interrupt that comes
 * before the instruction is handled first.
 */
final class StepOver extends Advance {
    private final long pc;
    private final Arrival exception;
    private @Nullable Handled handled;

    StepOver(MachineRun run) {
        super("over one instruction");
        this.pc = run.cpu().pc();
        this.exception = new Arrival(run::stop);
    }

    @Override
    public MachineRun.Halt slice(MachineRun run, long to) {
        Handled handler = handled;
        return handler == null ? step(run) : handle(handler, run, to);
    }

    private MachineRun.Halt step(MachineRun run) {
        long before = run.instructions();
        exception.clear();
        MachineRun.Halt halt = run.run(exception, before + 1);
        if (exception.taken()) {
            handled = new Handled(exception.from(), exception.to(), run::stop);
            return halt;
        }
        return run.instructions() > before ? halt.arrived("one instruction") : halt;
    }

    private MachineRun.Halt handle(Handled handler, MachineRun run, long to) {
        MachineRun.Halt halt = run.run(handler, to);
        boolean anew = handler.met() && exception.asynchronous() && run.cpu().pc() == pc;
        if (anew) {
            handled = null;
        }
        return anew ? halt.arrived("") : halt;
    }
}
