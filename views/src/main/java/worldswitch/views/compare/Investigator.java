package worldswitch.views.compare;

/** Who runs a session beside itself when a pane asks; every method returns at once. */
public interface Investigator {
    /** Runs the session in both synchronisation modes, to their first difference. */
    void twin();

    /** Runs every variant of the session, to put them side by side. */
    void variants();

    /** Calls off what is being run. */
    void cancel();
}
