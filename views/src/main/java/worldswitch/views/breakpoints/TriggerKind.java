package worldswitch.views.breakpoints;

/** The kinds of breakpoint that the form offers, each with what it asks for. */
enum TriggerKind {
    ADDRESS("Instruction", "address or symbol", true, false),
    WATCH("Memory access", "address, or address:bytes", false, true),
    REGISTER("System register access", "register, HCR_EL2", false, true),
    LEVEL("Exception level change", "", true, false),
    EXIT("Guest exit", "exception class, 0x24; empty for any", false, false),
    HAZARD("Hazard", "", false, false);

    private final String text;
    private final String asks;
    private final boolean level;
    private final boolean direction;

    TriggerKind(String text, String asks, boolean level, boolean direction) {
        this.text = text;
        this.asks = asks;
        this.level = level;
        this.direction = direction;
    }

    /** What is to be typed; empty if nothing is. */
    String asks() {
        return asks;
    }

    /** Whether an exception level belongs to it. */
    boolean hasLevel() {
        return level;
    }

    /** Whether reads and writes are told apart. */
    boolean hasDirection() {
        return direction;
    }

    @Override
    public String toString() {
        return text;
    }
}
