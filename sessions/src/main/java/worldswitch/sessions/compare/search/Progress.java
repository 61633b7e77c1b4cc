package worldswitch.sessions.compare.search;

/** Whoever waits for a search: is told how far it has come, and may call it off. */
public interface Progress {
    /** Nobody waits impatiently. */
    Progress NONE = instructions -> true;

    /**
     * The search has come so far.
     *
     * @param instructions the instruction count up to which the machines run alike
     * @return false to call it off; the search then throws {@link java.util.concurrent.CancellationException}
     */
    boolean reached(long instructions);
}
