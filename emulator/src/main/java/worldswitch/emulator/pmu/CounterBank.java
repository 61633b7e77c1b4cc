package worldswitch.emulator.pmu;

import worldswitch.emulator.event.CpuView;
import worldswitch.emulator.state.StateTape;
import worldswitch.emulator.state.Stateful;

/** The counters of one processor with what enables them, what filters them, and what their overflows do. */
final class CounterBank implements Stateful {
    /** The number that stands for the cycle counter in PMSELR_EL0.SEL, and for its bit. */
    static final int CYCLE_COUNTER = 31;

    /** The bit of the cycle counter. */
    static final long CYCLES = 1L << CYCLE_COUNTER;

    private static final int LEVELS = 3;

    /** How MDCR_EL2 parts the event counters. */
    final Partition partition;

    /** PMCR_EL0 as it was written, but for what has an effect once only. */
    long control;
    /** The bits of the counters that are enabled. */
    long enabled;
    /** The bits of the counters that have overflowed. */
    long overflowed;
    /** The bits of the counters whose overflow interrupts. */
    long interrupting;

    /** The event counters, and behind them the cycle counter. */
    private final Counter[] counters;

    private final CpuView cpu;

    /**
     * Makes the counters, stopped.
     *
     * @param events the number of event counters
     * @param whole whether event counters have 64 bits, rather than 32
     */
    CounterBank(CpuView cpu, int events, boolean whole) {
        this.cpu = cpu;
        partition = new Partition(cpu, events);
        counters = new Counter[events + 1];
        for (int number = 0; number < events; number++) {
            counters[number] = new Counter(number, whole);
        }
        counters[events] = new Counter(CYCLE_COUNTER, true);
    }

    /** The number of event counters. */
    int events() {
        return counters.length - 1;
    }

    /** An event counter. */
    Counter event(int number) {
        return counters[number];
    }

    /** The cycle counter. */
    Counter cycles() {
        return counters[counters.length - 1];
    }

    /** Counts for all of some counters. */
    void addToAll(long bits, long count) {
        for (int number = 0; bits != 0 && number < counters.length; number++) {
            if ((bits & counters[number].bit) != 0) {
                add(number, count);
            }
        }
    }

    /** An event comes to those of some counters that count it at an exception level. */
    void happened(int event, int level, long to) {
        long on = countingAt(level) & to;
        for (int number = 0; on != 0 && number < events(); number++) {
            if ((on & counters[number].bit) != 0 && counters[number].event() == event) {
                add(number, 1);
            }
        }
    }

    private void add(int number, long count) {
        Counter counter = counters[number];
        long times = counter.add(count, overflowsWhole(counter));
        if (times > 0) {
            overflowed |= counter.bit;
            if (isChained(number)) {
                add(number + 1, times);
            }
        }
    }

    private boolean overflowsWhole(Counter counter) {
        return (partition.overflowingWhole(control) & counter.bit) != 0;
    }

    /** Whether the counter above an even one counts its overflows now. */
    private boolean isChained(int number) {
        return (number & 1) == 0
                && number + 1 < events()
                && counters[number + 1].event() == Event.CHAIN
                && (countingAt(cpu.el()) & counters[number + 1].bit) != 0;
    }

    /** The bits of the counters that are on, and not filtered or prohibited, at an exception level. */
    private long countingAt(int level) {
        if (enabled == 0) {
            return 0;
        }
        long on = enabled & partition.switchedOn(control) & ~partition.prohibited(level, control);
        for (Counter counter : counters) {
            on &= counter.counts(level) ? -1 : ~counter.bit;
        }
        return on;
    }

    /** The bits of the counters that count each instruction now. */
    long running() {
        long bits = 0;
        for (int number = 0; enabled != 0 && number < counters.length; number++) {
            bits |= Event.isOfInstructions(counters[number].event()) ? counters[number].bit : 0;
        }
        return countingAt(cpu.el()) & bits;
    }

    /** Whether some counter counts at some exception levels only, or counts exceptions. */
    boolean followsLevels() {
        long exceptions = 0;
        for (Counter counter : counters) {
            exceptions |= Event.isOfExceptions(counter.event()) ? counter.bit : 0;
        }
        long first = countingAt(0);
        long differing = 0;
        for (int level = 1; level < LEVELS; level++) {
            differing |= countingAt(level) ^ first;
        }
        return differing != 0 || (first & exceptions) != 0;
    }

    /** The level of the interrupt (CheckForPMUOverflow of the Arm ARM). */
    boolean interrupts() {
        return (overflowed & interrupting & partition.switchedOn(control)) != 0;
    }

    /** How many instructions until an overflow of a running counter, or of one chained to it, first interrupts. */
    long untilInterrupt(long running) {
        long soonest = Counter.FAR;
        for (int number = 0; running != 0 && number < counters.length; number++) {
            if ((running & counters[number].bit) != 0) {
                soonest = Math.min(soonest, untilInterrupt(number));
            }
        }
        return soonest;
    }

    private long untilInterrupt(int number) {
        Counter counter = counters[number];
        long until = counter.untilOverflow(overflowsWhole(counter));
        if (awaits(counter)) {
            return until;
        }
        if (!isChained(number) || !awaits(counters[number + 1]) || overflowsWhole(counters[number + 1])) {
            return Counter.FAR;
        }
        return until + (counters[number + 1].untilOverflow(false) - 1 << Integer.SIZE);
    }

    private boolean awaits(Counter counter) {
        return (interrupting & ~overflowed & counter.bit) != 0;
    }

    @Override
    public void state(StateTape tape) {
        control = tape.word(control);
        enabled = tape.word(enabled);
        overflowed = tape.word(overflowed);
        interrupting = tape.word(interrupting);
        for (Counter counter : counters) {
            counter.state(tape);
        }
    }
}
