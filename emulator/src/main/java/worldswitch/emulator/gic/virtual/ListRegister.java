package worldswitch.emulator.gic.virtual;

import worldswitch.emulator.gic.interrupt.Priority;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.emulator.sysreg.catalogue.Field;

/**
 * One list register, decoded: a virtual interrupt that the hypervisor has handed to its guest (ICH_LR&lt;n&gt;_EL2).
 *
 * @param value the register's value
 */
public record ListRegister(long value) {
    /** The state of a virtual interrupt, in the order of the field's values. */
    public enum State {
        INVALID("invalid"),
        PENDING("pending"),
        ACTIVE("active"),
        PENDING_AND_ACTIVE("pending and active");

        private final String text;

        State(String text) {
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    private static final Field STATE = field("State");
    private static final Field HARDWARE = field("HW");
    private static final Field GROUP = field("Group");
    private static final Field PRIORITY = field("Priority");
    private static final Field PHYSICAL = field("pINTID");
    private static final Field END_MAINTENANCE = field("EOI");
    private static final Field VIRTUAL = field("vINTID");
    private static final long PENDING_BIT = 1L << 62;
    private static final long ACTIVE_BIT = 1L << 63;
    private static final long WRITABLE = STATE.mask()
            | HARDWARE.mask()
            | GROUP.mask()
            | PRIORITY.set(0, Priority.MASK)
            | PHYSICAL.mask()
            | VIRTUAL.mask();

    /** What the register holds after a write: bits that do not exist stay zero. */
    static long written(long value) {
        return value & WRITABLE;
    }

    static int stateBits(long value) {
        return (int) STATE.get(value);
    }

    static boolean isPending(long value) {
        return (value & STATE.mask()) == PENDING_BIT;
    }

    static boolean isActive(long value) {
        return (value & ACTIVE_BIT) != 0;
    }

    static int group(long value) {
        return (int) GROUP.get(value);
    }

    static int priority(long value) {
        return (int) PRIORITY.get(value);
    }

    static int virtualIntid(long value) {
        return (int) VIRTUAL.get(value);
    }

    static int physicalIntid(long value) {
        return (int) PHYSICAL.get(value);
    }

    static boolean isHardware(long value) {
        return (value & HARDWARE.mask()) != 0;
    }

    /** Whether the end of this interrupt is to raise the maintenance interrupt. */
    static boolean asksForEnd(long value) {
        return !isHardware(value) && (value & END_MAINTENANCE.mask()) != 0;
    }

    /** Pending becomes active. */
    static long acknowledged(long value) {
        return value & ~PENDING_BIT | ACTIVE_BIT;
    }

    /** Pending is taken away. */
    static long withdrawn(long value) {
        return value & ~PENDING_BIT;
    }

    /** Active is taken away: what was pending too is pending again. */
    static long deactivated(long value) {
        return value & ~ACTIVE_BIT;
    }

    /** The interrupt's state. */
    public State state() {
        return State.values()[stateBits(value)];
    }

    /** Whether it stands for a physical interrupt, which is deactivated along with it. */
    public boolean hardware() {
        return isHardware(value);
    }

    /** The group, 0 or 1. */
    public int group() {
        return group(value);
    }

    /** The priority; lower is more urgent. */
    public int priority() {
        return priority(value);
    }

    /** The INTID that the guest sees. */
    public int virtualIntid() {
        return virtualIntid(value);
    }

    /** The INTID of the physical interrupt; of meaning only with {@link #hardware}. */
    public int physicalIntid() {
        return physicalIntid(value);
    }

    /** Whether its end raises the maintenance interrupt; of meaning only without {@link #hardware}. */
    public boolean maintenanceAtEnd() {
        return asksForEnd(value);
    }

    private static Field field(String name) {
        return Catalogue.field("ICH_LR0_EL2." + name);
    }
}
