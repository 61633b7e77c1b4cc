package worldswitch.sessions.timetravel;

import worldswitch.sessions.run.Halt;
import worldswitch.sessions.run.MachineRun;
import worldswitch.sessions.run.advance.Advance;

/** A travel that cannot be made, for a reason. */
final class Nowhere extends Advance {
    Nowhere(String reason) {
        super(reason);
    }

    @Override
    public boolean travels() {
        return true;
    }

    @Override
    public Halt slice(MachineRun run, long to) {
        return run.standing(text());
    }
}
