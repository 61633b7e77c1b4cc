package worldswitch.sessions.run;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.event.CpuView;
import worldswitch.emulator.event.MachineObserver;
import worldswitch.emulator.event.TakenException;
import worldswitch.emulator.isa.Instruction;
import worldswitch.emulator.isa.InstructionSet;
import worldswitch.emulator.machine.Machine;
import worldswitch.emulator.machine.MachineState;
import worldswitch.emulator.machine.StopReason;
import worldswitch.emulator.machine.load.LoadProblem;
import worldswitch.emulator.memory.BusFault;
import worldswitch.emulator.memory.MemoryImage;
import worldswitch.emulator.memory.PhysicalSpan;
import worldswitch.emulator.mmu.GuestAbort;
import worldswitch.emulator.mmu.Watchpoint;
import worldswitch.sessions.breakpoint.Breakpoint;
import worldswitch.sessions.hazard.FetchJudge;
import worldswitch.sessions.hazard.Judge;
import worldswitch.sessions.run.aim.Aim;
import worldswitch.sessions.run.checkpoint.Checkpoint;
import worldswitch.sessions.run.checkpoint.Kept;
import worldswitch.sessions.run.checkpoint.Notes;
import worldswitch.sessions.run.input.Feed;
import worldswitch.sessions.run.input.InputLog;
import worldswitch.sessions.run.plan.Goal;
import worldswitch.sessions.run.plan.Plan;
import worldswitch.sessions.run.watch.Chain;
import worldswitch.sessions.run.watch.ConsoleText;
import worldswitch.sessions.run.watch.Gate;
import worldswitch.sessions.run.watch.Hits;
import worldswitch.sessions.run.watch.PlaceWatch;
import worldswitch.sessions.run.watch.Start;
import worldswitch.sessions.run.watch.Stop;
import worldswitch.sessions.run.watch.Triggers;
import worldswitch.sessions.snapshot.Horizon;
import worldswitch.sessions.snapshot.Moment;
import worldswitch.sessions.snapshot.RunState;
import worldswitch.sessions.snapshot.Snapshot;
import worldswitch.sessions.timeline.NestedLists;
import worldswitch.sessions.timeline.Recorder;
import worldswitch.sessions.timeline.RecorderState;

/**
 * A machine started from a plan, with everything that watches it.
 *
 * <p>Events reach the {@link Recorder} first, so that whoever decides about a stop already finds them recorded; then the
 * breakpoints ({@link Triggers}), then what the present command is after ({@link Aim}).
 *
 * <p>Not threadsafe: belongs to the machine's thread.
 */
public final class MachineRun {
    private static final int WORD = 4;

    private final Plan plan;
    private final Machine machine;
    private final Recorder recorder;
    private final RecorderState nothing;
    private final Triggers triggers;
    private final PlaceWatch places;
    private final ConsoleText console = new ConsoleText();
    private final MachineObserver consoleWatch;
    private final Gate gate = new Gate(this::stop);
    private long told;
    private final Feed feed;
    private final Aim idle = Aim.none(this::stop);
    private Aim aim = idle;
    private String stop = "";
    private List<PhysicalSpan> watched = List.of();

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
        machine.load(plan.program());
        recorder = new Recorder(plan.configuration().cpus(), judge());
        follow(plan.description().nestedLists());
        triggers = new Triggers(recorder, gate);
        places = new PlaceWatch(plan.places());
        consoleWatch = new Chain.Selective() {
            @Override
            public boolean wants(String callback) {
                return callback.equals("console") || Chain.isInterested(listener, callback);
            }

            @Override
            public void exceptionTaken(CpuView cpu, TakenException exception) {
                listener.exceptionTaken(cpu, exception);
            }

            @Override
            public void memoryWritten(CpuView cpu, long physical, int size, long old, long value) {
                listener.memoryWritten(cpu, physical, size, old, value);
            }

            @Override
            public void console(int value) {
                console.append(value);
                if (console.printed() > told) {
                    told = console.printed();
                    listener.console(value);
                }
            }
        };
        aimAt(aim);
        nothing = recorder.save();
        machine.cpus().forEach(recorder::begin);
        feed.give(Moment.START);
    }

    private void follow(@Nullable NestedLists lists) {
        if (lists != null) {
            watchStores(List.of(new PhysicalSpan(lists.address(), (long) lists.count() * Long.BYTES)));
            recorder.follow(lists, address -> machine.memory().read(address, Long.BYTES));
        }
    }

    /** Tells the listener of stores to more parts of memory. */
    public void watchStores(Collection<PhysicalSpan> spans) {
        watched = both(spans);
        machine.watchStores(watched);
    }

    private List<PhysicalSpan> both(Collection<PhysicalSpan> others) {
        return Stream.concat(watched.stream(), others.stream()).toList();
    }

    private Judge judge() {
        Cpu cpu = cpu();
        return new FetchJudge(machine.memory(), cpu, cpu.registers);
    }

    /** Asks the machine to stop before the next instruction; several reasons at once are all told. */
    public void stop(String reason) {
        if (stop.isEmpty()) {
            stop = reason;
        } else if (!reason.isEmpty()) {
            stop += "; " + reason;
        }
        machine.requestStop();
    }

    private void aimAt(Aim next) {
        aim = next;
        machine.observe(new Chain(recorder, places, triggers, aim, consoleWatch));
        watchAddresses();
    }

    /** Everything as it is now. */
    public Checkpoint save() {
        Notes notes = new Notes(recorder.save(), triggers.save(), places.save(), feed.given());
        return new Checkpoint(moment(), machine.save(), machine.memory().snapshot(), console.save(), notes);
    }

    /**
     * Puts everything back to what it was. Inputs come again as they came.
     *
     * @throws IllegalArgumentException if the checkpoint is that of another machine
     */
    public void restore(Checkpoint checkpoint) {
        machine.memory().restore(checkpoint.memory());
        machine.restore(checkpoint.state());
        console.restore(checkpoint.printed());
        told = Math.max(told, console.printed());
        Notes notes = checkpoint.notes();
        if (notes == null) {
            beginWithoutPast();
        } else {
            recorder.restore(notes.recorder());
            triggers.restore(notes.hits());
            places.restore(notes.places());
            feed.rewind(notes.inputs());
        }
        feed.give(moment());
    }

    private void beginWithoutPast() {
        recorder.restore(nothing);
        machine.cpus().forEach(recorder::begin);
        triggers.restore(Hits.NONE);
        feed.rewind(feed.log().countUpTo(moment()));
    }

    private void watchAddresses() {
        Set<Long> addresses = new HashSet<>(triggers.addresses());
        addresses.addAll(places.addresses());
        addresses.addAll(aim.addresses());
        machine.setBreakpoints(addresses.stream().mapToLong(Long::longValue).toArray());
    }

    /** A command begins where the machine stands. */
    public void depart() {
        triggers.depart(Start.of(cpu()));
    }

    /** Replaces the breakpoints. */
    public void breakpoints(List<Breakpoint> breakpoints) {
        triggers.set(breakpoints, instructions());
        machine.setWatchpoints(triggers.watches().stream()
                .map(watch -> new Watchpoint(watch.address(), watch.size(), watch.reads(), watch.writes()))
                .toList());
        aimAt(aim);
    }

    /** Runs on until something stops the machine, at the latest when so many instructions have retired in all. */
    public Halt run(long until) {
        return run(idle, until);
    }

    /** Runs to an event. */
    public Halt runTo(Goal goal, long until) {
        return run(Aim.at(goal, recorder, this::stop), until);
    }

    /** Runs to an address, at any exception level. */
    public Halt runToAddress(long address, long until) {
        return run(Aim.address(address, Start.NONE, this::stop), until);
    }

    /** Runs on until an aim is reached or something else stops the machine. */
    public Halt run(Aim next, long until) {
        if (next != aim) {
            aimAt(next);
        }
        return run(Moment.of(until));
    }

    /** Runs to a moment, unless something stops the machine before. */
    public Halt runToMoment(Moment at) {
        aimAt(Aim.none(this::stop));
        return run(at);
    }

    /**
     * Runs again through a part of the past: breakpoints count their hits and stop nothing.
     *
     * @param until an instruction count, or a moment that the run has passed
     */
    public Halt replay(Moment until) {
        return quietly(Gate.CLOSED, () -> {
            aimAt(idle);
            return run(until);
        });
    }

    /** The same with somebody who looks on. */
    public Halt replay(Seeker seeker, Moment until) {
        machine.watchStores(both(seeker.spans()));
        aim = seeker.aim();
        machine.observe(new Chain(recorder, places, triggers, aim, consoleWatch, seeker));
        watchAddresses();
        try {
            return quietly(seeker.wantsBreakpoints() ? seeker : Gate.CLOSED, () -> run(until));
        } finally {
            machine.watchStores(watched);
            aimAt(idle);
        }
    }

    /** The same with somebody who looks on and seeks nothing; of stores to RAM it is told none. */
    public Halt replay(MachineObserver onlooker, Moment until) {
        return replay(onlooker, List.of(), until);
    }

    /** The same, with the onlooker told of every store to some spans of RAM, and of no other. */
    public Halt replay(MachineObserver onlooker, List<PhysicalSpan> stores, Moment until) {
        machine.watchStores(both(stores));
        machine.observe(new Chain(recorder, places, triggers, idle, consoleWatch, onlooker).narrow(onlooker, stores));
        try {
            return quietly(Gate.CLOSED, () -> run(until));
        } finally {
            machine.watchStores(watched);
            aimAt(idle);
        }
    }

    private Halt quietly(Stop to, Supplier<Halt> what) {
        gate.open(to);
        try {
            return what.get();
        } finally {
            gate.open(this::stop);
        }
    }

    /** Runs on with the present aim; inputs come to the machine at their moments. */
    private Halt run(Moment until) {
        stop = "";
        StopReason reason;
        do {
            Moment due = feed.due();
            Moment to = due != null && due.compareTo(until) < 0 ? due : until;
            reason = machine.run(to.instructions(), to.events());
        } while (feed.give(moment()) && reason.kind() == StopReason.Kind.LIMIT && moment().compareTo(until) < 0);
        return new Halt(reason, stop);
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
        MachineState state = machine.save();
        MemoryImage memory = machine.memory().snapshot();
        try {
            long address = cpu().memory.fetch(cpu().pc());
            return InstructionSet.A64.decode((int) machine.memory().read(address, WORD));
        } catch (GuestAbort | BusFault e) {
            return null;
        } finally {
            machine.memory().restore(memory);
            machine.restore(state);
        }
    }

    /** What was recorded. */
    public Recorder recorder() {
        return recorder;
    }

    /** Breakpoints and bookmarks, as they stand. */
    Triggers triggers() {
        return triggers;
    }

    /** What has come to it from outside, and what will come again. */
    public InputLog inputs() {
        return feed.log();
    }

    /** Types on its console; inputs that were known to come later will not come any more. */
    public void type(String text) {
        feed.type(text, moment());
        told = console.printed();
    }

    PlaceWatch places() {
        return places;
    }

    /** The run as it stands, for one look; a session makes its own. */
    public Snapshot snapshot(String text) {
        Horizon here = new Horizon(moment(), recorder.timeline(instructions()), null, false, false);
        return new Snapshots().of(this, RunState.STOPPED, text, here);
    }

    /** The run as it stands, to be saved. */
    public Kept kept() {
        return new Kept(snapshot(""), inputs(), save());
    }

    /** What the guest has printed. */
    public String console() {
        return console.text();
    }

    long consoleDropped() {
        return console.dropped();
    }

    /** How the machine stands, with words for it. */
    public Halt standing(String words) {
        StopReason reason = replay(moment()).reason();
        return new Halt(
                reason.kind() == StopReason.Kind.LIMIT ? new StopReason(StopReason.Kind.REQUEST, words) : reason,
                words);
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
        return new Moment(machine.time().instructions(), machine.time().events());
    }

    /** Instructions retired so far. */
    public long instructions() {
        return machine.time().instructions();
    }
}
