package worldswitch.sessions.hazard;

/** What an unsynchronised write means to an access behind it. */
public enum Verdict {
    /** The access goes by no field of the written register. */
    INDEPENDENT("independent"),
    /** It goes by fields that the write did not change. */
    UNCHANGED("unchanged"),
    /** It goes by a field that the write changed: old or new behaviour, the architecture does not say which. */
    HAZARD("hazard"),
    /** Recording has a gap. */
    UNKNOWN("unknown");

    private final String text;

    Verdict(String text) {
        this.text = text;
    }

    /** The verdict as reports write it. */
    @Override
    public String toString() {
        return text;
    }
}
