package worldswitch.sessions.run;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.event.MachineObserver;
import worldswitch.emulator.isa.Instruction;
import worldswitch.emulator.machine.Machine;
import worldswitch.emulator.machine.StopReason;
import worldswitch.emulator.machine.load.LoadProblem;
import worldswitch.emulator.memory.PhysicalSpan;
import worldswitch.sessions.breakpoint.Breakpoint;
import worldswitch.sessions.naming.Names;
import worldswitch.sessions.run.aim.Aim;
import worldswitch.sessions.run.checkpoint.Checkpoint;
import worldswitch.sessions.run.checkpoint.Kept;
import worldswitch.sessions.run.checkpoint.Notes;
import worldswitch.sessions.run.input.Feed;
import worldswitch.sessions.run.input.InputLog;
import worldswitch.sessions.run.plan.Goal;
import worldswitch.sessions.run.plan.Plan;
import worldswitch.sessions.run.watch.ConsoleText;
import worldswitch.sessions.run.watch.PlaceWatch;
import worldswitch.sessions.run.watch.Start;
import worldswitch.sessions.run.watch.Triggers;
import worldswitch.sessions.snapshot.Generation;
import worldswitch.sessions.snapshot.Horizon;
import worldswitch.sessions.snapshot.Moment;
import worldswitch.sessions.snapshot.RunState;
import worldswitch.sessions.snapshot.Snapshot;
import worldswitch.sessions.symbol.kernel.KernelNames;
import worldswitch.sessions.timeline.Recorder;

/**
 * A machine started from a plan, with everything that watches it.
 *
 * <p>Not threadsafe: belongs to the machine's thread.
 */
public final class MachineRun {
    private final Plan plan;
    private final Machine machine;
    private final Watchers watchers;
    private final Feed feed;
    private final Kernels kernels;
    private final Drive drive;
    private final Replays replays;
    private final Inputs inputs;
    private final Aim idle = Aim.none(this::stop);

    /**
     * Makes the machine of a plan, at reset.
     *
     * @param listener is told what the console prints, each character once; and of exceptions and watched stores, again if
     *     they come again
     * @throws LoadProblem if the program does not fit the machine
     */
    public MachineRun(Plan plan, MachineObserver listener) throws LoadProblem {
        this(plan, listener, InputLog.EMPTY);
    }

    /** Makes the machine of a plan, to which the inputs of an earlier run will come again. */
    public MachineRun(Plan plan, MachineObserver listener, InputLog inputs) throws LoadProblem {
        this.plan = plan;
        machine = new Machine(plan.configuration());
        feed = new Feed(machine, inputs);
        drive = new Drive(machine, feed);
        machine.load(plan.program());
        kernels = new Kernels(plan.program());
        watchers = new Watchers(plan, machine, listener, idle, this::stop, this::moment, name -> names().address(name));
        replays = new Replays(drive, watchers, idle);
        this.inputs = new Inputs(feed, this::moment, watchers.listening());
        feed.give(Moment.START);
    }

    /** Tells the listener of stores to more parts of memory. */
    public void watchStores(Collection<PhysicalSpan> spans) {
        watchers.watchStores(spans);
    }

    /** Asks the machine to stop before the next instruction; several reasons at once are all told. */
    public void stop(String reason) {
        drive.stop(reason);
    }

    /** Everything as it is now. */
    public Checkpoint save() {
        Notes notes = watchers.save(feed.given());
        return new Checkpoint(moment(), machine.save(), machine.memory().snapshot(), text().save(), notes);
    }

    /**
     * Puts everything back to what it was. Inputs come again as they came.
     *
     * @throws IllegalArgumentException if the checkpoint is that of another machine
     */
    public void restore(Checkpoint checkpoint) {
        machine.memory().restore(checkpoint.memory());
        watchers.restore(checkpoint.state());
        watchers.listening().restore(checkpoint.printed());
        Notes notes = checkpoint.notes();
        if (notes == null) {
            watchers.beginWithoutPast();
            feed.rewind(feed.log().countUpTo(moment()));
        } else {
            watchers.restore(notes);
            feed.rewind(notes.inputs());
        }
        feed.give(moment());
    }

    /** A command begins where the machine stands. */
    public void depart() {
        watchers.triggers().depart(Start.of(cpu()));
    }

    /** Replaces the breakpoints. */
    public void breakpoints(List<Breakpoint> breakpoints) {
        breakpoints(breakpoints, instructions());
    }

    /** Replaces the breakpoints; the hits of new ones count from an instruction count on. */
    public void breakpoints(List<Breakpoint> breakpoints, long since) {
        watchers.breakpoints(breakpoints, since);
    }

    /** Runs on until something stops the machine, at the latest when so many instructions have retired in all. */
    public Halt run(long until) {
        return run(idle, until);
    }

    /** Runs to an event. */
    public Halt runTo(Goal goal, long until) {
        return run(Aim.at(goal, recorder(), this::stop), until);
    }

    /** Runs to an address, at any exception level. */
    public Halt runToAddress(long address, long until) {
        return run(Aim.address(address, Start.NONE, this::stop), until);
    }

    /** Runs on until an aim is reached or something else stops the machine. */
    public Halt run(Aim next, long until) {
        if (next != watchers.aim()) {
            watchers.aimAt(next);
        }
        return drive.to(Moment.of(until));
    }

    /** Runs to a moment, unless something stops the machine before. */
    public Halt runToMoment(Moment at) {
        watchers.aimAt(Aim.none(this::stop));
        return drive.to(at);
    }

    /** Runs again through parts of the past. */
    public Replays replays() {
        return replays;
    }

    /** Asks for a stop soon; may be called from any thread. */
    public void pause() {
        machine.requestPause();
    }

    /** The machine. */
    public Machine machine() {
        return machine;
    }

    /** The processor that a person looks at: the one whose turn it is. */
    public Cpu cpu() {
        return machine.current();
    }

    /**
     * The instruction that comes next, or null if it cannot be fetched. Translating its address may fill TLBs and mark
     * tables as accessed, before an interrupt perhaps comes first: the machine is put back to what it was.
     */
    @Nullable
    public Instruction instruction() {
        return NextInstruction.of(machine);
    }

    /** What was recorded. */
    public Recorder recorder() {
        return watchers.recorder();
    }

    /** Breakpoints and bookmarks, as they stand. */
    Triggers triggers() {
        return watchers.triggers();
    }

    /** What comes to it from outside. */
    public Inputs inputs() {
        return inputs;
    }

    /** How far the places of the plan have been passed. */
    public PlaceWatch places() {
        return watchers.places();
    }

    /** The run as it stands, for one look; a session makes its own. */
    public Snapshot snapshot(String text) {
        Horizon here = new Horizon(
                moment(),
                recorder().timeline(instructions()),
                places().bookmarks(),
                new Generation(),
                null,
                false,
                false);
        return new Snapshots().of(this, RunState.STOPPED, text, Snapshot.NOT_KNOWN, here);
    }

    /** The run as it stands, to be saved. */
    public Kept kept() {
        return new Kept(snapshot(""), feed.log(), save());
    }

    /** What the guest has printed. */
    public String console() {
        return text().text();
    }

    private ConsoleText text() {
        return watchers.listening().text();
    }

    long consoleDropped() {
        return text().dropped();
    }

    /** How the machine stands, with words for it. */
    public Halt standing(String words) {
        StopReason reason = replays.to(moment()).reason();
        return new Halt(
                reason.kind() == StopReason.Kind.LIMIT ? new StopReason(StopReason.Kind.REQUEST, words) : reason,
                words);
    }

    /** The names of the kernels that it runs, where they lie now. */
    public KernelNames kernels() {
        return kernels.names(machine);
    }

    /** What it calls addresses now. */
    public Names names() {
        return new Names(plan.description(), kernels());
    }

    /** What it was started from. */
    public Plan plan() {
        return plan;
    }

    /** The moment before the last thing that happened: an event, or else an instruction. */
    Moment momentBefore() {
        int events = machine.time().events();
        long instructions = machine.time().instructions();
        return events > 0
                ? new Moment(instructions, events - 1)
                : new Moment(instructions - 1, machine.time().eventsBefore());
    }

    /** The moment at which it stands. */
    public Moment moment() {
        return drive.moment();
    }

    /** Instructions retired so far. */
    public long instructions() {
        return machine.time().instructions();
    }
}
