package worldswitch.emulator.gic.interrupt;

/**
 * Arithmetic of interrupt priorities: eight bits, of which this GIC implements the upper five; lower is more urgent.
 *
 * <p>A binary point splits a priority into the group priority, which decides preemption, and the subpriority, which only
 * orders interrupts that wait (GICv3 specification, 4.8.2).
 */
public final class Priority {
    /** The number of implemented bits, of the physical and of the virtual interface. */
    public static final int BITS = 5;
    /** The implemented bits. */
    public static final int MASK = 0xff << 8 - BITS & 0xff;
    /** The priority of a processor that handles no interrupt. */
    public static final int IDLE = 0xff;
    /** The smallest binary point of group 0; that of group 1 is one more. */
    public static final int LEAST_BINARY_POINT = 7 - BITS;

    private static final int GREATEST_BINARY_POINT = 7;

    private Priority() {}

    /** The bits of a priority that are the group priority under a binary point of a group's own register. */
    public static int groupMask(int group, int binaryPoint) {
        return 0xff << binaryPoint + 1 - group & 0xff;
    }

    /** What a binary point register holds after a write: the value, or the least one allowed. */
    public static int binaryPoint(int group, long written) {
        return Math.max((int) written & GREATEST_BINARY_POINT, LEAST_BINARY_POINT + group);
    }

    /** What the binary point register of group 1 reads as where the one of group 0 serves both. */
    public static int common(int binaryPoint0) {
        return Math.min(binaryPoint0 + 1, GREATEST_BINARY_POINT);
    }
}
