package worldswitch.sessions.run.advance;

import worldswitch.sessions.run.Halt;
import worldswitch.sessions.run.MachineRun;
import worldswitch.sessions.run.aim.Arrival;

/**
 * A number of steps. A step is an instruction, or an exception that comes instead of one: an interrupt, or the fault of
 * an instruction that does not retire. So a person who steps stands at the vector before its first instruction.
 */
public final class Steps extends Advance {
    private final long start;
    private final long count;
    private final Arrival exception;
    private long instead;

    Steps(long count, MachineRun run) {
        super(count == 1 ? "one instruction" : count + " instructions");
        this.start = run.instructions();
        this.count = count;
        this.exception = new Arrival(run::stop);
    }

    @Override
    public long until() {
        long left = count - instead;
        return left > NO_LIMIT - start ? NO_LIMIT : start + left;
    }

    @Override
    public String arrival() {
        return exception.text().isEmpty() ? text() : exception.text();
    }

    @Override
    public Halt slice(MachineRun run, long to) {
        exception.clear();
        Halt halt = run.run(exception, to);
        if (exception.taken() && !exception.completes()) {
            instead++;
        }
        if (run.instructions() < until()) {
            exception.clear();
        }
        return halt;
    }
}
