package worldswitch.views.text;

import worldswitch.emulator.gic.virtual.ListRegister;
import worldswitch.sessions.timeline.InterruptEvent;

/** Steps in the life of an interrupt, in words. */
public final class Interrupts {
    private static final String[] STATES = {"inactive", "pending", "active", "active and pending"};

    private Interrupts() {}

    /** The state that two bits say: bit 0 pending, bit 1 active. */
    public static String state(long bits) {
        return STATES[(int) (bits & 3)];
    }

    /** A list register in a few words, {@code pending vINTID 27}. */
    public static String list(long value) {
        ListRegister register = new ListRegister(value);
        return register.state() == ListRegister.State.INVALID
                ? "empty"
                : register.state() + " vINTID " + register.virtualIntid();
    }

    /** A step in a line. */
    public static String line(InterruptEvent event) {
        return switch (event.step()) {
            case DISTRIBUTOR -> "INTID " + event.number() + " becomes " + state(event.value()) + " in the distributor";
            case LIST_REGISTER ->
                "list register " + event.number() + ": " + list(event.old()) + " becomes " + list(event.value());
            case NESTED_LIST ->
                "guest hypervisor's list register " + event.number() + ": " + list(event.old()) + " becomes "
                        + list(event.value());
            case SHADOW ->
                "list register " + event.value() + " stands for the guest hypervisor's " + event.number() + ": "
                        + list(event.old());
            case TAKEN -> "interrupt taken to EL" + event.value();
        };
    }
}
