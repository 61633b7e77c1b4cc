package worldswitch.sessions.timetravel;

import worldswitch.sessions.run.Advance;
import worldswitch.sessions.run.MachineRun;

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
    public MachineRun.Halt slice(MachineRun run, long to) {
        return run.standing(text());
    }
}
