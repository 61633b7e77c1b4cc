package worldswitch.emulator.gic;

import org.jspecify.annotations.Nullable;
import worldswitch.emulator.gic.interrupt.InterruptSource;
import worldswitch.emulator.gic.interrupt.Intid;
import worldswitch.emulator.gic.interrupt.Priority;

/** The most urgent of the interrupts that were offered; of equal ones the first, which has the lowest INTID. */
final class Selection {
    private @Nullable InterruptSource source;
    private int intid;
    private int priority;

    /** Forgets what was offered. */
    void clear() {
        source = null;
        intid = Intid.SPURIOUS;
        priority = Priority.IDLE;
    }

    /** Offers an interrupt. */
    void offer(InterruptSource from, int offered, int itsPriority) {
        if (source == null || itsPriority < priority) {
            source = from;
            intid = offered;
            priority = itsPriority;
        }
    }

    /** Where the interrupt is kept; null if none was offered. */
    @Nullable
    InterruptSource source() {
        return source;
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
        return source == null ? -1 : source.groupOf(intid);
    }
}
