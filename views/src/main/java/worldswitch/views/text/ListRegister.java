package worldswitch.views.text;

import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.emulator.sysreg.catalogue.Field;

/**
 * A list register, ICH_LR&lt;n&gt;_EL2, taken apart.
 *
 * @param number its number
 * @param value its value
 */
public record ListRegister(int number, long value) {
    private static final Field STATE = field("State");
    private static final Field HW = field("HW");
    private static final Field GROUP = field("Group");
    private static final Field PRIORITY = field("Priority");
    private static final Field PHYSICAL = field("pINTID");
    private static final Field VIRTUAL = field("vINTID");
    private static final long EOI = 1L << 41;

    /** A list register of a number and a value. */
    public static ListRegister of(int number, long value) {
        return new ListRegister(number, value);
    }

    private static Field field(String name) {
        return Catalogue.field("ICH_LR0_EL2." + name);
    }

    /** The state in words, {@code pending}. */
    public String state() {
        return Interrupts.state(STATE.get(value));
    }

    /** Whether it holds an interrupt at all. */
    public boolean isValid() {
        return STATE.get(value) != 0;
    }

    /** Whether the guest's deactivation deactivates a physical interrupt too. */
    public boolean isHardware() {
        return HW.get(value) != 0;
    }

    /** The INTID that the guest sees. */
    public long virtual() {
        return VIRTUAL.get(value);
    }

    /** The physical INTID; meaningful only if {@link #isHardware}. */
    public long physical() {
        return PHYSICAL.get(value);
    }

    /** Whether its EOI raises the maintenance interrupt; never for hardware interrupts. */
    public boolean asksAtEoi() {
        return !isHardware() && (value & EOI) != 0;
    }

    /** The group, 0 or 1. */
    public long group() {
        return GROUP.get(value);
    }

    /** The priority; less is more urgent. */
    public long priority() {
        return PRIORITY.get(value);
    }

    @Override
    public String toString() {
        return isValid() ? state() + " vINTID " + virtual() : "empty";
    }
}
