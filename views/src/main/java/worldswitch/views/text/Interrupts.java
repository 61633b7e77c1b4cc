package worldswitch.views.text;

import worldswitch.sessions.timeline.InterruptEvent;

/** Steps in the life of an interrupt, in words. */
public final class Interrupts {
    private static final String[] STATES = {"inactive", "pending", "active", "active and pending"};

    private Interrupts() {}

    /** The state that two bits say: bit 0 pending, bit 1 active. */
    public static String state(long bits) {
        return STATES[(int) (bits & 3)];
    }

    /** A step in a line. */
    public static String line(InterruptEvent event) {
        return switch (event.step()) {
            case DISTRIBUTOR -> "INTID " + event.number() + " becomes " + state(event.value()) + " in the distributor";
            case LIST_REGISTER ->
                "list register " + event.number() + ": " + ListRegister.of(event.number(), event.old()) + " becomes "
                        + ListRegister.of(event.number(), event.value());
            case TAKEN -> "interrupt taken to EL" + event.value();
        };
    }
}
