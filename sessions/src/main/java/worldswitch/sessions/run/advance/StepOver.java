package worldswitch.sessions.run.advance;

import org.jspecify.annotations.Nullable;
import worldswitch.sessions.run.Halt;
import worldswitch.sessions.run.MachineRun;
import worldswitch.sessions.run.aim.Arrival;
import worldswitch.sessions.run.aim.Handled;

/**
 * One instruction that is no call; and if it takes an exception, on to the return from that. An interrupt that comes
 * before the instruction is handled first.
 */
public final class StepOver extends Advance {
    private final long pc;
    private final Arrival exception;
    private @Nullable Handled handled;

    StepOver(MachineRun run) {
        super("over one instruction");
        this.pc = run.cpu().pc();
        this.exception = new Arrival(run::stop);
    }

    @Override
    public Halt slice(MachineRun run, long to) {
        Handled handler = handled;
        return handler == null ? step(run) : handle(handler, run, to);
    }

    private Halt step(MachineRun run) {
        long before = run.instructions();
        exception.clear();
        Halt halt = run.run(exception, before + 1);
        if (exception.taken()) {
            handled = new Handled(exception.from(), exception.to(), run::stop);
            return halt;
        }
        return run.instructions() > before ? halt.arrived("one instruction") : halt;
    }

    private Halt handle(Handled handler, MachineRun run, long to) {
        Halt halt = run.run(handler, to);
        boolean anew = handler.met() && exception.asynchronous() && run.cpu().pc() == pc;
        if (anew) {
            handled = null;
        }
        return anew ? halt.arrived("") : halt;
    }
}
