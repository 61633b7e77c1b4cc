package worldswitch.sessions.timeline;

/**
 * A step in the life of an interrupt.
 *
 * @param at instructions retired
 * @param cpu the processor
 * @param step what happened
 * @param number the INTID, or for list register steps the list register's number
 * @param old the old state or value
 * @param value the new one
 */
public record InterruptEvent(long at, int cpu, Step step, int number, long old, long value) {
    /** The kinds of step. */
    public enum Step {
        /** The physical GIC changed its state; bit 0 pending, bit 1 active. */
        DISTRIBUTOR,
        /** A list register changed. */
        LIST_REGISTER,
        /** A processor took an IRQ, FIQ or SError; {@code value} is the exception level it went to. */
        TAKEN
    }
}
