package worldswitch.sessions.timeline;

import worldswitch.emulator.gic.virtual.ListRegister;

/**
 * What a guest hypervisor's list register, its shadow and the physical interrupt behind it were, from a moment on.
 *
 * @param event what has brought it about
 * @param nested the guest hypervisor's list register, as it lies in memory
 * @param shadow the number of the hardware's list register that stands for it, or -1
 * @param shadowValue what that holds; 0 without a shadow
 * @param intid the physical interrupt, or -1 if there is none
 * @param physical its state: bit 0 pending, bit 1 active
 */
public record ListStage(InterruptEvent event, long nested, int shadow, long shadowValue, int intid, int physical) {
    private static final String[] PHYSICAL = {"inactive", "pending", "active", "pending and active"};

    /** Whether another stage shows the same of all three. */
    boolean looksLike(ListStage other) {
        return toString().equals(other.toString());
    }

    /** The guest hypervisor's list register in words. */
    public String nestedText() {
        return state(nested);
    }

    /** The shadow in words. */
    public String shadowText() {
        return shadow < 0 ? "no shadow" : "LR" + shadow + " " + state(shadowValue);
    }

    /** The physical interrupt in words. */
    public String physicalText() {
        return intid < 0 ? "no physical interrupt" : "INTID " + intid + " " + PHYSICAL[physical & 3];
    }

    private static String state(long value) {
        return new ListRegister(value).state().toString();
    }

    /** All three in words. */
    @Override
    public String toString() {
        return nestedText() + ", " + shadowText() + ", " + physicalText();
    }
}
