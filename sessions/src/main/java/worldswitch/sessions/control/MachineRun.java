package worldswitch.sessions.control;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.event.MachineObserver;
import worldswitch.emulator.isa.Instruction;
import worldswitch.emulator.isa.InstructionSet;
import worldswitch.emulator.machine.Machine;
import worldswitch.emulator.machine.StopReason;
import worldswitch.emulator.machine.load.LoadProblem;
import worldswitch.emulator.memory.BusFault;
import worldswitch.emulator.mmu.GuestAbort;
import worldswitch.emulator.mmu.Watchpoint;
import worldswitch.sessions.breakpoint.Breakpoint;
import worldswitch.sessions.hazard.FetchJudge;
import worldswitch.sessions.hazard.Judge;
import worldswitch.sessions.timeline.Recorder;

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

    private final Machine machine;
    private final Recorder recorder;
    private final Triggers triggers;
    private final PlaceWatch places;
    private final ConsoleText console = new ConsoleText();
    private final MachineObserver consoleWatch;
    private long aimed;
    private boolean aiming;
    private String stop = "";

    /**
     * Makes the machine of a plan, at reset.
     *
     * @param listener is told of everything, before anyone else
     * @throws LoadProblem if the program does not fit the machine
     */
    public MachineRun(Plan plan, MachineObserver listener) throws LoadProblem {
        machine = new Machine(plan.configuration());
        machine.load(plan.program());
        recorder = new Recorder(plan.configuration().cpus(), judge());
        triggers = new Triggers(recorder, this::stop);
        places = new PlaceWatch(plan.places());
        consoleWatch = new MachineObserver() {
            @Override
            public void console(int value) {
                console.append(value);
                listener.console(value);
            }
        };
        aim(Aim.none(this::stop));
        machine.cpus().forEach(recorder::begin);
        watchAddresses();
    }

    private Judge judge() {
        Cpu cpu = cpu();
        return new FetchJudge(machine.memory(), cpu, cpu.registers);
    }

    private void stop(String reason) {
        if (stop.isEmpty()) {
            stop = reason;
        }
        machine.requestStop();
    }

    private void aim(Aim aim) {
        machine.observe(new Chain(recorder, places, triggers, aim, consoleWatch));
    }

    private void watchAddresses() {
        Set<Long> addresses = new HashSet<>(triggers.addresses());
        addresses.addAll(places.addresses());
        if (aiming) {
            addresses.add(aimed);
        }
        machine.setBreakpoints(addresses.stream().mapToLong(Long::longValue).toArray());
    }

    /** Replaces the breakpoints. */
    public void breakpoints(List<Breakpoint> breakpoints) {
        triggers.set(breakpoints);
        machine.setWatchpoints(triggers.watches().stream()
                .map(watch -> new Watchpoint(watch.address(), watch.size(), watch.reads(), watch.writes()))
                .toList());
        watchAddresses();
    }

    /** Runs on until something stops the machine, at the latest when so many instructions have retired in all. */
    public Halt run(long until) {
        return run(Aim.none(this::stop), until);
    }

    /** Runs to an event. */
    public Halt runTo(Goal goal, long until) {
        return run(Aim.at(goal, recorder, this::stop), until);
    }

    /** Runs to an address, at one exception level or at any if {@code el} is -1. */
    public Halt runToAddress(long address, int el, long until) {
        aimed = address;
        aiming = true;
        watchAddresses();
        Halt halt = run(Aim.address(address, el, this::stop), until);
        aiming = false;
        watchAddresses();
        return halt;
    }

    /** Runs until an exception return comes back to an exception level or below. */
    public Halt runBackTo(int el, long until) {
        return run(Aim.backTo(el, this::stop), until);
    }

    /** Runs until an exception return leaves an exception level. */
    public Halt runOutOf(int el, long until) {
        return run(Aim.outOf(el, this::stop), until);
    }

    private Halt run(Aim aim, long until) {
        aim(aim);
        stop = "";
        StopReason reason = machine.run(until);
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

    /** The processor that a person looks at. */
    public Cpu cpu() {
        return machine.cpus().get(0);
    }

    /**
     * The instruction that comes next, or null if it cannot be fetched. Translating its address is what its execution
     * does anyway, so that asking changes nothing in the run.
     */
    @Nullable
    Instruction instruction() {
        try {
            long address = cpu().memory.fetch(cpu().pc());
            return InstructionSet.A64.decode((int) machine.memory().read(address, WORD));
        } catch (GuestAbort | BusFault e) {
            return null;
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

    PlaceWatch places() {
        return places;
    }

    /** The run as it stands, for one look; a session makes its own. */
    public Snapshot snapshot(String text) {
        return new Snapshots().of(this, RunState.STOPPED, text);
    }

    /** What the guest has printed. */
    public String console() {
        return console.text();
    }

    long consoleDropped() {
        return console.dropped();
    }

    /** Instructions retired so far. */
    public long instructions() {
        return machine.time().instructions();
    }

    /**
     * How a run came to a halt.
     *
     * @param reason the machine's reason
     * @param stop for a requested stop, what was reached, in words; else empty
     */
    public record Halt(StopReason reason, String stop) {
        /** Whether the machine can go on. */
        public boolean ended() {
            return switch (reason.kind()) {
                case LIMIT, REQUEST -> false;
                case POWER_OFF, RESET, ASLEEP, EXCEPTION_LOOP -> true;
            };
        }

        /** The same moment as a halt that was asked for. */
        Halt arrived(String what) {
            return new Halt(new StopReason(StopReason.Kind.REQUEST, what), what);
        }

        /** The halt in words. */
        public String text() {
            return stop.isEmpty() ? reason.text() : stop;
        }
    }
}
