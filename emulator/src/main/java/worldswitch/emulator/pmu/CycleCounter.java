package worldswitch.emulator.pmu;

import java.util.function.LongSupplier;
import worldswitch.emulator.event.CpuView;
import worldswitch.emulator.event.MachineObserver;
import worldswitch.emulator.event.TakenException;
import worldswitch.emulator.state.StateTape;
import worldswitch.emulator.state.Stateful;
import worldswitch.emulator.sysreg.BackedRegister;
import worldswitch.emulator.sysreg.RegisterFile;
import worldswitch.emulator.sysreg.catalogue.Catalogue;

/**
 * The performance monitors of one processor: PMCCNTR_EL0 and what controls it, and no event counters (PMCR_EL0.N=0).
 *
 * <p>The machine retires one instruction a cycle, so the counter counts the processor's own retired instructions at the
 * exception levels that PMCCFILTR_EL0 lets it count: EL2 if NSH=1, EL1 if P=0, EL0 if U=0. While it counts at every level or
 * at none, nothing has to be done at a change of level; {@link #filters} says whether it must be told of them as an observer.
 *
 * <p><b>Caveat.</b> The machine is AArch64 only, so the counter has 64 bits (PMCR_EL0.LC is one); that it overflows and
 * interrupts within the life of a machine takes a guest that sets it so, and is not modelled.
 */
public final class CycleCounter implements MachineObserver, Stateful {
    private static final long ENABLE = Catalogue.mask("PMCR_EL0.E");
    private static final long CLEAR = Catalogue.mask("PMCR_EL0.C");
    private static final long LONG = Catalogue.mask("PMCR_EL0.LC");
    private static final long KEPT = ENABLE | Catalogue.mask("PMCR_EL0.DP") | Catalogue.mask("PMCR_EL0.X");
    private static final long IMPLEMENTER = Catalogue.field("PMCR_EL0.IMP").set(0, 'A');
    private static final long COUNTER = Catalogue.mask("PMCNTENSET_EL0.C");
    private static final long NOT_EL1 = Catalogue.mask("PMCCFILTR_EL0.P");
    private static final long NOT_EL0 = Catalogue.mask("PMCCFILTR_EL0.U");
    private static final long AND_EL2 = Catalogue.mask("PMCCFILTR_EL0.NSH");
    private static final long FILTERS = NOT_EL1 | NOT_EL0 | AND_EL2;

    private final CpuView cpu;
    private final LongSupplier retired;
    private final Runnable filterChanged;
    private long control;
    private boolean enabled;
    private long filter;
    private long overflow;
    private long interrupts;
    /** The count at {@link #since}. */
    private long count;
    /** Retired instructions when the count was last brought up to date. */
    private long since;
    /** Whether instructions since then count. */
    private boolean running;

    /**
     * Makes the counter of a processor, stopped, and puts it behind its registers.
     *
     * @param retired how many instructions the processor has retired
     * @param filterChanged is run when {@link #filters} has changed
     */
    public CycleCounter(CpuView cpu, RegisterFile registers, LongSupplier retired, Runnable filterChanged) {
        this.cpu = cpu;
        this.retired = retired;
        this.filterChanged = filterChanged;
        put(registers, "PMCR_EL0", BackedRegister.of(() -> IMPLEMENTER | LONG | control, this::control));
        put(registers, "PMCNTENSET_EL0", BackedRegister.of(this::enables, value -> enable(value, true)));
        put(registers, "PMCNTENCLR_EL0", BackedRegister.of(this::enables, value -> enable(value, false)));
        put(registers, "PMCCFILTR_EL0", BackedRegister.of(() -> filter, this::filter));
        put(registers, "PMCCNTR_EL0", BackedRegister.of(this::cycles, this::cycles));
        put(registers, "PMOVSSET_EL0", BackedRegister.of(() -> overflow, value -> overflow |= value & COUNTER));
        put(registers, "PMOVSCLR_EL0", BackedRegister.of(() -> overflow, value -> overflow &= ~value));
        put(registers, "PMINTENSET_EL1", BackedRegister.of(() -> interrupts, value -> interrupts |= value & COUNTER));
        put(registers, "PMINTENCLR_EL1", BackedRegister.of(() -> interrupts, value -> interrupts &= ~value));
    }

    /** Whether it counts at some exception levels and not at others, and so must observe changes of level. */
    public boolean filters() {
        boolean all = counts(0) && counts(1) && counts(2);
        boolean none = !counts(0) && !counts(1) && !counts(2);
        return !all && !none;
    }

    @Override
    public void exceptionTaken(CpuView where, TakenException exception) {
        update();
    }

    @Override
    public void exceptionReturned(CpuView where, int from, long pc, boolean illegal) {
        update();
    }

    @Override
    public void state(StateTape tape) {
        control = tape.word(control);
        enabled = tape.flag(enabled);
        filter = tape.word(filter);
        overflow = tape.word(overflow);
        interrupts = tape.word(interrupts);
        count = tape.word(count);
        since = tape.word(since);
        running = tape.flag(running);
        if (tape.playing()) {
            filterChanged.run();
        }
    }

    private static void put(RegisterFile registers, String name, BackedRegister register) {
        registers.install(Catalogue.index(name), register);
    }

    private void control(long value) {
        control = value & KEPT;
        update();
        count = (value & CLEAR) != 0 ? 0 : count;
        filterChanged.run();
    }

    private long enables() {
        return enabled ? COUNTER : 0;
    }

    private void enable(long value, boolean on) {
        enabled = (value & COUNTER) != 0 ? on : enabled;
        update();
        filterChanged.run();
    }

    private void filter(long value) {
        filter = value & FILTERS;
        update();
        filterChanged.run();
    }

    private long cycles() {
        return count + (running ? retired.getAsLong() - since : 0);
    }

    private void cycles(long value) {
        update();
        count = value;
    }

    /** Counts what has retired, and looks whether what follows counts. */
    private void update() {
        count = cycles();
        since = retired.getAsLong();
        running = counts(cpu.el());
    }

    private boolean counts(int level) {
        boolean lets =
                switch (level) {
                    case 0 -> (filter & NOT_EL0) == 0;
                    case 1 -> (filter & NOT_EL1) == 0;
                    default -> (filter & AND_EL2) != 0;
                };
        return lets && enabled && (control & ENABLE) != 0;
    }
}
