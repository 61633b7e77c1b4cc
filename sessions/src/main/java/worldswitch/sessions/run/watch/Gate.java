package worldswitch.sessions.run.watch;

/** Where the stops of breakpoints go to. */
public final class Gate implements Stop {
    /** The gate that lets nothing pass. */
    public static final Stop CLOSED = reason -> {};

    private Stop to;

    /** Makes a gate that leads to a stop. */
    public Gate(Stop to) {
        this.to = to;
    }

    /** Leads to another stop from now on. */
    public void open(Stop next) {
        to = next;
    }

    @Override
    public void stop(String reason) {
        to.stop(reason);
    }

    @Override
    public void stopBehind(String reason) {
        to.stopBehind(reason);
    }
}
