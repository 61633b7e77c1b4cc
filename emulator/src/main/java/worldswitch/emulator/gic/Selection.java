package worldswitch.emulator.gic;

import org.jspecify.annotations.Nullable;
import worldswitch.emulator.gic.interrupt.Intid;
import worldswitch.emulator.gic.interrupt.Priority;

/** The most urgent of the interrupts that were offered; of equal ones the first, which has the lowest INTID. */
final class Selection {
    private @Nullable InterruptBank bank;
    private int intid;
    private int priority;

    /** Forgets what was offered. */
    void clear() {
        bank = null;
        intid = Intid.SPURIOUS;
        priority = Priority.IDLE;
    }

    /** Offers an interrupt. */
    void offer(InterruptBank from, int offered, int itsPriority) {
        if (bank == null || itsPriority < priority) {
            bank = from;
            intid = offered;
            priority = itsPriority;
        }
    }

    /** Where the interrupt is kept; null if none was offered. */
    @Nullable
    InterruptBank bank() {
        return bank;
    }

    /** The interrupt, or {@link Intid#SPURIOUS}. */
    int intid() {
        return intid;
    }

    /** Its priority. */
    int priority() {
        return priority;
    }

    /** Its group, or -1 if there is none. */
    int group() {
        return bank == null ? -1 : bank.groupOf(intid);
    }
}
