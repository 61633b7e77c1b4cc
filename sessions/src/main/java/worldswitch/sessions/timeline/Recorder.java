package worldswitch.sessions.timeline;

import java.util.function.LongUnaryOperator;
import worldswitch.emulator.event.Consultation;
import worldswitch.emulator.event.CpuView;
import worldswitch.emulator.event.ExceptionKind;
import worldswitch.emulator.event.MachineObserver;
import worldswitch.emulator.event.SynchronisationEvent;
import worldswitch.emulator.event.TakenException;
import worldswitch.sessions.hazard.Judge;
import worldswitch.sessions.hazard.WriteRecorder;
import worldswitch.sessions.world.World;
import worldswitch.sessions.world.Worlds;

/**
 * Keeps what a machine tells, for the ledger of exits, the timeline and the verdicts.
 *
 * <p>Events arrive on the machine's thread and become rows of numbers at once ({@link
 * worldswitch.sessions.column.Columns}); nothing is made of them until somebody looks. Each kind of event has a recorder
 * of its own:
 *
 * <ul>
 *   <li>{@link StretchRecorder}: which world ran when, as far as exits do not tell it;
 *   <li>{@link ExitRecorder}: guest exits, each with its reason; and in an instance of its own those of the host;
 *   <li>{@link WriteRecorder}: system register writes, each with the accesses judged in its span;
 *   <li>{@link InterruptRecorder}: the life of interrupts.
 * </ul>
 *
 * <p>Memory is bounded: each table drops its oldest rows beyond its budget, and says how many. That of the exits is twice as
 * large as others, because most exits tell stretches, too.
 */
public final class Recorder implements MachineObserver {
    private static final long BUDGET = 32L << 20;

    private final Worlds worlds;
    private final StretchRecorder stretches;
    private final ExitRecorder exits;
    private final ExitRecorder hostExits;
    private final WriteRecorder writes;
    private final InterruptRecorder interrupts;

    /** Makes an empty record for a machine of so many processors. */
    public Recorder(int cpus, Judge judge, Worlds worlds) {
        this(cpus, judge, worlds, BUDGET);
    }

    /** Makes an empty record that keeps so many bytes of each table. */
    Recorder(int cpus, Judge judge, Worlds worlds, long budget) {
        this.worlds = worlds;
        stretches = new StretchRecorder(cpus, budget);
        exits = new ExitRecorder(cpus, 2 * budget);
        hostExits = new ExitRecorder(cpus, budget);
        writes = new WriteRecorder(cpus, budget, judge);
        interrupts = new InterruptRecorder(budget);
    }

    /** A processor begins to run where it stands. */
    public void begin(CpuView cpu) {
        int context = Context.of(cpu.id(), cpu.el(), worlds.code(cpu, cpu.el()), Beginning.RESET);
        stretches.begin(cpu.instructions(), cpu.id(), context);
    }

    /** A register by which worlds are told has a new effective value on a processor. */
    public void worldChanged(CpuView cpu) {
        long at = cpu.instructions();
        int id = cpu.id();
        stretches.settle(at, id);
        stretches.turn(at, id, worlds.code(cpu, Context.level(stretches.context(id))));
    }

    /** The world that a processor runs. */
    public World world(CpuView cpu) {
        return worlds.of(cpu);
    }

    /** Guest exits so far. */
    public long exitCount() {
        return exits.count();
    }

    /** Hazards met so far. */
    public long hazardCount() {
        return writes.hazardCount();
    }

    @Override
    public void registerWritten(CpuView cpu, int register, long old, long value) {
        writes.registerWritten(cpu, register, old, value);
    }

    @Override
    public void registerRead(CpuView cpu, int register, long value) {
        writes.registerRead(cpu, register, value);
    }

    @Override
    public void consulted(CpuView cpu, Consultation consultation) {
        writes.consulted(cpu, consultation);
    }

    @Override
    public void synchronised(CpuView cpu, SynchronisationEvent event) {
        writes.synchronised(cpu, event);
    }

    @Override
    public void exceptionTaken(CpuView cpu, TakenException exception) {
        long at = cpu.instructions();
        int id = cpu.id();
        stretches.settle(at, id);
        int left = stretches.context(id);
        if (exception.toEl == 2 && World.isGuest(Context.world(left))) {
            exits.exit(at, cpu, exception, left, stretches.since(id));
            stretches.exit(at, id, ExitRow.entered(left, exception.kind));
        } else {
            stay(at, cpu, exception, left);
        }
        if (exception.kind != ExceptionKind.SYNCHRONOUS) {
            interrupts.exceptionTaken(cpu, exception);
        }
    }

    /** An exception has left no guest's world for EL2. */
    private void stay(long at, CpuView cpu, TakenException exception, int left) {
        int id = cpu.id();
        int next = Context.of(id, exception.toEl, worlds.code(cpu, exception.toEl), Beginning.of(exception.kind));
        if (isHostExit(left, next)) {
            hostExits.exit(at, cpu, exception, left, stretches.since(id));
        }
        stretches.begin(at, id, next);
    }

    /** Whether a processor goes from the host to a hypervisor that is none of the host. */
    private static boolean isHostExit(int left, int next) {
        return Context.level(next) == 2
                && Context.level(left) < 2
                && World.isHost(Context.world(left))
                && !World.isHost(Context.world(next));
    }

    @Override
    public void exceptionReturned(CpuView cpu, int from, long pc, boolean illegal) {
        long at = cpu.instructions();
        int id = cpu.id();
        int el = cpu.el();
        int to = worlds.code(cpu, el);
        stretches.settle(at, id);
        int next = Context.of(id, el, to, illegal ? Beginning.ILLEGAL_ERET : Beginning.ERET);
        if (from == 2 && World.isGuest(to)) {
            exits.entry(at, cpu, stretches.enter(at, id, next));
            interrupts.guestEntered(cpu, to);
        } else {
            if (from == 2 && el < 2) {
                hostExits.entry(at, cpu, ExitRow.NO_STRETCH);
            }
            stretches.begin(at, id, next);
        }
    }

    @Override
    public void listRegisterChanged(CpuView cpu, int number, long old, long value) {
        interrupts.listRegisterChanged(cpu, number, old, value);
    }

    @Override
    public void interruptChanged(CpuView cpu, int interrupt, int state) {
        interrupts.interruptChanged(cpu, interrupt, state);
    }

    @Override
    public void memoryWritten(CpuView cpu, long physical, int size, long old, long value) {
        interrupts.memoryWritten(cpu, physical, size, old, value);
    }

    /**
     * Records from now on what becomes of a guest hypervisor's list registers, whose stores must be watched.
     *
     * @param doubleword the eight bytes at a physical address
     */
    public void follow(NestedLists lists, LongUnaryOperator doubleword) {
        interrupts.follow(lists, doubleword);
    }

    /** What the record is now. */
    public RecorderState save() {
        return new RecorderState(stretches.save(), exits.save(), hostExits.save(), writes.save(), interrupts.save());
    }

    /**
     * Makes the record what it was. What was recorded after it is forgotten by timelines asked for from now on; those handed
     * out before keep it. Rows that the budget has dropped meanwhile stay dropped.
     *
     * @param state of this recorder, or of another one for as many processors: then nothing before it is held
     */
    public void restore(RecorderState state) {
        boolean exitsHeld = exits.restore(state.exits());
        hostExits.restore(state.hostExits());
        stretches.restore(state.stretches(), exitsHeld);
        writes.restore(state.writes());
        interrupts.restore(state.interrupts());
    }

    /** What was recorded up to now: an immutable view. */
    public Timeline timeline(long now) {
        return new Timeline(
                now,
                stretches.view(now, exits.rows()),
                exits.view(),
                hostExits.view(),
                writes.view(now),
                interrupts.view());
    }
}
