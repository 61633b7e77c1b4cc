package worldswitch.emulator.timer;

import java.util.function.LongSupplier;
import worldswitch.emulator.gic.interrupt.InterruptLine;
import worldswitch.emulator.state.StateTape;
import worldswitch.emulator.state.Stateful;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.emulator.time.VirtualTime;

/**
 * One generic timer: a comparator on the system counter less an offset, with a level-sensitive interrupt.
 *
 * <p>The condition is met while the counter less the offset is at or above CVAL, both unsigned (Arm ARM, D11.2.4). It
 * changes at most at two future points, when the counter reaches CVAL and when the difference wraps, so the next of the
 * two is this timer's deadline, exact to the instruction.
 */
final class Timer implements VirtualTime.Deadline, Stateful {
    private static final long ENABLE = Catalogue.mask("CNTV_CTL_EL0.ENABLE");
    private static final long IMASK = Catalogue.mask("CNTV_CTL_EL0.IMASK");
    private static final long ISTATUS = Catalogue.mask("CNTV_CTL_EL0.ISTATUS");

    private final VirtualTime time;
    private final LongSupplier offset;
    private final LongSupplier seen;
    private final InterruptLine line;
    private long control;
    private long compare;
    private long due = VirtualTime.NEVER;

    /**
     * Makes a timer that is off.
     *
     * @param offset what is subtracted from the counter, in ticks
     * @param seen the same as TVAL has it for whoever accesses it now
     * @param line the interrupt output
     */
    Timer(VirtualTime time, LongSupplier offset, LongSupplier seen, InterruptLine line) {
        this.time = time;
        this.offset = offset;
        this.seen = seen;
        this.line = line;
        time.add(this);
    }

    /** CTL: ENABLE, IMASK, and ISTATUS, which reads 0 while the timer is off. */
    long control() {
        return control | (conditionMet() ? ISTATUS : 0);
    }

    /** Writes CTL. */
    void control(long value) {
        control = value & (ENABLE | IMASK);
        update();
    }

    /** CVAL. */
    long compare() {
        return compare;
    }

    /** Writes CVAL. */
    void compare(long value) {
        compare = value;
        update();
    }

    /** TVAL: the ticks until the condition is met, as 32 bits that go on down below zero. */
    long remaining() {
        return (compare - view(seen)) & 0xffff_ffffL;
    }

    /** Writes TVAL: CVAL becomes the counter plus the value, taken as signed. */
    void remaining(long value) {
        compare(view(seen) + (int) value);
    }

    /** Drives the interrupt and sets the next deadline; to be called when the offset has changed. */
    void update() {
        boolean met = conditionMet();
        due = (control & (ENABLE | IMASK)) == ENABLE ? nextChange(met) : VirtualTime.NEVER;
        line.drive(met && (control & IMASK) == 0);
        time.reconsider();
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
    public void state(StateTape tape) {
        control = tape.word(control);
        compare = tape.word(compare);
        due = VirtualTime.due(tape, due);
    }

    private boolean conditionMet() {
        return (control & ENABLE) != 0 && Long.compareUnsigned(view(), compare) >= 0;
    }

    /** The counter as this timer sees it. */
    private long view() {
        return view(offset);
    }

    private long view(LongSupplier less) {
        return SystemCounter.ticks(time) - less.getAsLong();
    }

    private long nextChange(boolean met) {
        long ticks = met ? -view() : compare - view();
        return SystemCounter.timeOf(time, ticks);
    }
}
