package worldswitch.emulator.pmu;

import worldswitch.emulator.state.StateTape;
import worldswitch.emulator.state.Stateful;
import worldswitch.emulator.sysreg.catalogue.Catalogue;

/**
 * One counter: its value, and its type, which says what it counts and at which exception levels: EL2 if NSH=1, EL1 if P=0,
 * EL0 if U=0.
 */
final class Counter implements Stateful {
    /** How far a counter may be from its overflow for that to be expected: far beyond the life of a machine. */
    static final long FAR = Long.MAX_VALUE;

    private static final long LOW = 0xffff_ffffL;
    private static final long NOT_EL1 = Catalogue.mask("PMEVTYPER0_EL0.P");
    private static final long NOT_EL0 = Catalogue.mask("PMEVTYPER0_EL0.U");
    private static final long AND_EL2 = Catalogue.mask("PMEVTYPER0_EL0.NSH");
    private static final long EVENT =
            Catalogue.mask("PMEVTYPER0_EL0.evtCount") | Catalogue.mask("PMEVTYPER0_EL0.evtCountExtension");

    /** Its bit in PMCNTENSET_EL0 and its like. */
    final long bit;

    private final boolean cycles;
    private final boolean holdsWhole;
    private long value;
    private long type;

    /**
     * Makes a counter that stands at zero.
     *
     * @param number the number of an event counter, or 31 for the cycle counter
     * @param holdsWhole whether it has 64 bits, rather than 32
     */
    Counter(int number, boolean holdsWhole) {
        this.bit = 1L << number;
        this.cycles = number == CounterBank.CYCLE_COUNTER;
        this.holdsWhole = holdsWhole;
    }

    long value() {
        return value;
    }

    void value(long written) {
        value = holdsWhole ? written : written & LOW;
    }

    long type() {
        return type;
    }

    void type(long written) {
        type = written;
    }

    /** The event that it counts. */
    int event() {
        return cycles ? Event.CYCLES : (int) (type & EVENT);
    }

    /** Whether its filter lets it count at an exception level. */
    boolean counts(int level) {
        return switch (level) {
            case 0 -> (type & NOT_EL0) == 0;
            case 1 -> (type & NOT_EL1) == 0;
            default -> (type & AND_EL2) != 0;
        };
    }

    /**
     * Counts.
     *
     * @param whole whether it overflows from bit 63, rather than from bit 31
     * @return how many times it has overflowed
     */
    long add(long count, boolean whole) {
        long before = value;
        value(before + count);
        if (whole) {
            return Long.compareUnsigned(before + count, before) < 0 ? 1 : 0;
        }
        return (before & LOW) + count >>> Integer.SIZE;
    }

    /** How much it must count until it overflows, or {@link #FAR}. */
    long untilOverflow(boolean whole) {
        if (whole) {
            return value < 0 ? -value : FAR;
        }
        return LOW + 1 - (value & LOW);
    }

    @Override
    public void state(StateTape tape) {
        value = tape.word(value);
        type = tape.word(type);
    }
}
