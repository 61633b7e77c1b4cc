package worldswitch.emulator.pmu;

import java.util.function.LongSupplier;
import worldswitch.emulator.event.CpuView;
import worldswitch.emulator.event.MachineObserver;
import worldswitch.emulator.event.TakenException;
import worldswitch.emulator.gic.interrupt.InterruptLine;
import worldswitch.emulator.state.StateTape;
import worldswitch.emulator.state.Stateful;
import worldswitch.emulator.sysreg.RegisterFile;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.emulator.sysreg.catalogue.Field;
import worldswitch.emulator.time.VirtualTime;

/**
 * The performance monitors of one processor: the cycle counter, PMCR_EL0.N event counters, and their overflow interrupt.
 *
 * <p>The machine retires one instruction a cycle, so cycles and instructions are the processor's own retired instructions.
 * They are counted late: {@link #update} brings the counters up to date, before anything that they go by changes and before
 * anybody looks. So counting costs the run loop nothing. Two things need more, and only while they are asked for:
 *
 * <ul>
 *   <li>a counter that counts at some exception levels only, or counts exceptions, must be told of them: while {@link
 *       #observes} holds this is an observer of the processor;
 *   <li>a counter whose overflow interrupts has a deadline while its processor has its turn, exact to the instruction.
 * </ul>
 */
public final class PerformanceMonitors implements MachineObserver, VirtualTime.Deadline, Stateful {
    /** The INTID of the overflow interrupt. */
    public static final int INTID = 23;

    private static final int PMCR = Catalogue.index("PMCR_EL0");
    private static final Field NUMBER = Catalogue.field("PMCR_EL0.N");

    /** The counters, up to date as of the last {@link #update}. */
    final CounterBank bank;

    private final VirtualTime time;
    private final LongSupplier retired;
    private final Runnable observesChanged;
    private final InterruptLine line;
    /** Retired instructions when the counters were last brought up to date. */
    private long since;
    /** The bits of the counters that count the instructions since then. */
    private long running;

    private boolean observes;
    private boolean turn;
    private long due = VirtualTime.NEVER;

    /**
     * Makes the monitors of a processor, stopped, and puts them behind its registers.
     *
     * @param retired how many instructions the processor has retired
     * @param line the overflow interrupt
     * @param observesChanged is run when {@link #observes} has changed
     */
    public PerformanceMonitors(
            CpuView cpu,
            RegisterFile registers,
            VirtualTime time,
            LongSupplier retired,
            InterruptLine line,
            Runnable observesChanged) {
        this.time = time;
        this.retired = retired;
        this.line = line;
        this.observesChanged = observesChanged;
        int events = (int) NUMBER.get(registers.direct(PMCR));
        bank = new CounterBank(cpu, events, registers.features().has("FEAT_PMUv3p5"));
        new MonitorRegisters(this, cpu, registers).install();
        registers.listen(register -> partitionChanged(), Catalogue.index("MDCR_EL2"));
        time.add(this);
    }

    /** Whether it must observe the processor: some counter counts at some exception levels only, or counts exceptions. */
    public boolean observes() {
        return observes;
    }

    /** The processor's turn begins: its instructions retire from now on. */
    public void turnBegins() {
        turn = true;
        if (running != 0 && bank.interrupting != 0) {
            update();
        }
    }

    /** The processor's turn ends: others retire instructions, or time leaps. */
    public void turnEnds() {
        turn = false;
        due(VirtualTime.NEVER);
    }

    @Override
    public long due() {
        return due;
    }

    @Override
    public void expire() {
        update();
    }

    @Override
    public void exceptionTaken(CpuView where, TakenException exception) {
        happened(Event.EXCEPTION_TAKEN, exception.fromEl, -1);
    }

    @Override
    public void exceptionReturned(CpuView where, int from, long pc, boolean illegal) {
        happened(Event.EXCEPTION_RETURN, from, -1);
    }

    /** An event comes to those of some counters that count it at an exception level. */
    void happened(int event, int level, long to) {
        update();
        bank.happened(event, level, to);
        line.drive(bank.interrupts());
    }

    /** Counts what has retired, and looks what counts from here on. */
    void update() {
        long now = retired.getAsLong();
        bank.addToAll(running, now - since);
        since = now;
        running = bank.running();
        line.drive(bank.interrupts());
        schedule();
    }

    private void schedule() {
        long soonest = turn ? bank.untilInterrupt(running) : Counter.FAR;
        due(soonest > VirtualTime.LATEST - time.now() ? VirtualTime.NEVER : time.now() + soonest);
    }

    private void due(long moment) {
        if (due != moment) {
            due = moment;
            time.reconsider();
        }
    }

    private void partitionChanged() {
        if ((bank.enabled | bank.overflowed) != 0) {
            changed();
        }
    }

    /** Something that decides what counts has changed in the bank, which was up to date. */
    void changed() {
        update();
        boolean now = bank.enabled != 0 && bank.followsLevels();
        if (observes != now) {
            observes = now;
            observesChanged.run();
        }
    }

    @Override
    public void state(StateTape tape) {
        if (!tape.playing()) {
            update();
        }
        bank.state(tape);
        since = tape.word(since);
        running = tape.word(running);
        if (tape.playing()) {
            changed();
        }
    }
}
