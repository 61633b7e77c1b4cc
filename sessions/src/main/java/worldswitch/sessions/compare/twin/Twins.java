package worldswitch.sessions.compare.twin;

import worldswitch.emulator.machine.Machine;
import worldswitch.emulator.machine.MachineState;
import worldswitch.emulator.machine.load.LoadProblem;
import worldswitch.emulator.memory.MemoryImage;
import worldswitch.sessions.compare.place.Replay;
import worldswitch.sessions.run.Plan;
import worldswitch.sessions.snapshot.Moment;

/** Makes pairs of machines that stand in the same state of a run, one in each mode. */
final class Twins {
    private final Plan plan;
    private final MachineState state;
    private final MemoryImage memory;

    /** Takes the state of a plan at a moment. */
    Twins(Plan plan, Moment from) throws LoadProblem {
        this.plan = plan;
        Replay replay = new Replay(plan);
        replay.to(from);
        state = replay.machine().save();
        memory = replay.machine().memory().snapshot();
    }

    /** A machine in the state, of a mode of its own. */
    Machine machine(boolean deferred) {
        Machine machine = new Machine(plan.with(deferred).configuration());
        machine.memory().restore(memory);
        machine.restore(state);
        return machine;
    }

    /** A deferred machine that has run so many instructions of the stretch. */
    Machine deferred(long until) {
        Machine deferred = machine(true);
        deferred.run(until);
        return deferred;
    }
}
