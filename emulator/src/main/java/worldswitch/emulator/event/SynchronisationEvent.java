package worldswitch.emulator.event;

/** A context synchronisation event: after it, indirect reads see every earlier direct write (Arm ARM, B2.6.1). */
public enum SynchronisationEvent {
    ISB("ISB"),
    EXCEPTION_ENTRY("exception entry"),
    EXCEPTION_RETURN("exception return");

    private final String text;

    SynchronisationEvent(String text) {
        this.text = text;
    }

    /** The event in words. */
    @Override
    public String toString() {
        return text;
    }
}
