package worldswitch.sessions.compare.rerun;

import worldswitch.emulator.machine.Machine;
import worldswitch.emulator.machine.MachineState;
import worldswitch.emulator.machine.StopReason;
import worldswitch.emulator.machine.load.LoadProblem;
import worldswitch.emulator.memory.DeviceFailure;
import worldswitch.emulator.memory.MemoryImage;
import worldswitch.sessions.run.input.InputLog;
import worldswitch.sessions.run.plan.Plan;
import worldswitch.sessions.snapshot.Moment;

/**
 * A machine that runs as one has run before: the inputs of that run come to it at their moments.
 *
 * <p>Not threadsafe: any one thread may run it.
 */
public final class Rerun {
    private final Machine machine;
    private final InputLog inputs;
    private int given;

    /** Everything of a machine at a moment. */
    public record SavePoint(MachineState state, MemoryImage memory) {}

    /**
     * Makes the machine of a plan, at reset.
     *
     * @throws LoadProblem if the program does not fit the machine
     */
    public Rerun(Plan plan, InputLog inputs) throws LoadProblem {
        this.inputs = inputs;
        machine = new Machine(plan.configuration());
        machine.load(plan.program());
        give();
    }

    /** Makes the machine of a plan as one stood at a moment, in the mode that the plan says. */
    public Rerun(Plan plan, InputLog inputs, SavePoint point) {
        this.inputs = inputs;
        machine = new Machine(plan.configuration());
        restore(point);
    }

    /** The machine. */
    public Machine machine() {
        return machine;
    }

    /** The moment at which it stands. */
    public Moment moment() {
        return new Moment(machine.time().instructions(), machine.time().events());
    }

    /** The machine as it stands. */
    public SavePoint save() {
        return new SavePoint(machine.save(), machine.memory().snapshot());
    }

    /** Puts the machine back. */
    public void restore(SavePoint point) {
        machine.memory().restore(point.memory());
        machine.restore(point.state());
        given = inputs.countUpTo(moment());
    }

    /** Runs until so many instructions have retired, unless the machine ends before. */
    public StopReason run(long until) {
        return run(Moment.of(until));
    }

    /**
     * Runs to a moment, unless the machine ends before.
     *
     * @throws DeviceFailure if the host fails the machine: there is nothing to be compared then
     */
    public StopReason run(Moment until) {
        StopReason reason;
        do {
            Moment due = given < inputs.size() ? inputs.inputs().get(given).at() : until;
            Moment to = due.compareTo(until) < 0 ? due : until;
            reason = machine.run(to.instructions(), to.events());
        } while (give() && reason.kind() == StopReason.Kind.LIMIT && moment().compareTo(until) < 0);
        if (reason.kind() == StopReason.Kind.DEVICE_FAILURE) {
            throw new DeviceFailure(reason.text());
        }
        return reason;
    }

    /** Goes on by one instruction, or by the event that comes instead. */
    public StopReason step() {
        Moment now = moment();
        return run(new Moment(now.instructions(), now.events() + 1));
    }

    private boolean give() {
        int before = given;
        while (given < inputs.size() && inputs.inputs().get(given).at().compareTo(moment()) <= 0) {
            inputs.inputs().get(given++).give(machine);
        }
        return given > before;
    }
}
