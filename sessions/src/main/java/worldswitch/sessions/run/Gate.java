package worldswitch.sessions.run;

/** Where the stops of breakpoints go to. */
final class Gate implements Aim.Stop {
    /** The gate that lets nothing pass. */
    static final Aim.Stop CLOSED = reason -> {};

    private Aim.Stop to;

    Gate(Aim.Stop to) {
        this.to = to;
    }

    void open(Aim.Stop next) {
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
