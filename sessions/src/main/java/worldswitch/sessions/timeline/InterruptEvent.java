package worldswitch.sessions.timeline;

/**
 * A step in the life of an interrupt.
 *
 * @param at instructions retired
 * @param cpu the processor
 * @param step what happened
 * @param number the INTID, or for list register steps the list register's number
 * @param old the old state or value; for {@link Step#SHADOW} the value of the shadow
 * @param value the new one; for {@link Step#SHADOW} the number of the shadow
 */
public record InterruptEvent(long at, int cpu, Step step, int number, long old, long value) {
    /** The kinds of step. */
    public enum Step {
        /** The physical GIC changed its state; bit 0 pending, bit 1 active. */
        DISTRIBUTOR,
        /** A list register changed. */
        LIST_REGISTER,
        /** A processor took an IRQ, FIQ or SError; {@code value} is the exception level it went to. */
        TAKEN,
        /** A list register of a guest hypervisor changed, in memory. */
        NESTED_LIST,
        /** The guest of a guest hypervisor was entered with a list register of the hardware in place of a nested one. */
        SHADOW
    }
}
