package worldswitch.sessions.snapshot;

/** Whether a session's machine moves. */
public enum RunState {
    /** It stands between two instructions and can go on. */
    STOPPED,
    /** It runs. */
    RUNNING,
    /** It has ended: power-off, or it can make no progress. */
    ENDED
}
