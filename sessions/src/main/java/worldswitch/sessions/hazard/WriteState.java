package worldswitch.sessions.hazard;

/** How a direct write of a system register ended. */
public enum WriteState {
    /** No synchronisation event has come yet. */
    PENDING("pending"),
    /** Only an MRS of the same register has seen it so far, which is always in order. */
    READ_BACK("read back only"),
    /** A context synchronisation event made it visible before anything went by it. */
    SYNCHRONISED("synchronised"),
    /** An access went by a field that it changed, before it was synchronised. */
    CONSUMED_TOO_EARLY("consumed too early"),
    /** Another write of the register came first. */
    SUPERSEDED("superseded"),
    /** The register needs no synchronisation: the write is visible at once. */
    IMMEDIATE("needs none");

    private final String text;

    WriteState(String text) {
        this.text = text;
    }

    /** The state as reports write it. */
    @Override
    public String toString() {
        return text;
    }
}
