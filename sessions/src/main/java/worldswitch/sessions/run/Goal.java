package worldswitch.sessions.run;

/** What a machine can be asked to run to. */
public enum Goal {
    GUEST_EXIT("next guest exit"),
    GUEST_ENTRY("next guest entry"),
    EXCEPTION("next exception"),
    REGISTER_WRITE("next system register write"),
    INTERRUPT("next interrupt"),
    HAZARD("next hazard");

    private final String text;

    Goal(String text) {
        this.text = text;
    }

    /** The goal in words. */
    @Override
    public String toString() {
        return text;
    }
}
