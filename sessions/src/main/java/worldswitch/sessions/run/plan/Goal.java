package worldswitch.sessions.run.plan;

/** What a machine can be asked to run to. */
public enum Goal {
    GUEST_EXIT("guest exit"),
    GUEST_ENTRY("guest entry"),
    EXCEPTION("exception"),
    REGISTER_WRITE("system register write"),
    INTERRUPT("interrupt"),
    HAZARD("hazard");

    private final String noun;

    Goal(String noun) {
        this.noun = noun;
    }

    /** What it is, {@code "guest exit"}. */
    public String noun() {
        return noun;
    }

    /** The goal in words. */
    @Override
    public String toString() {
        return "next " + noun;
    }
}
