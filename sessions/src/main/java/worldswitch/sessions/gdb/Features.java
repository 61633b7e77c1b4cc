package worldswitch.sessions.gdb;

/** What the two sides tell each other that they can do (qSupported). */
final class Features {
    private static final String OURS = "PacketSize=" + Integer.toHexString(Framing.LONGEST)
            + ";qXfer:features:read+;vContSupported+;swbreak+;hwbreak+;QStartNoAckMode+"
            + ";ReverseStep+;ReverseContinue+";

    private volatile boolean namesBreakpoints;

    /** Takes what the debugger can do; returns what is there for it. */
    String agree(String theirs) {
        namesBreakpoints = theirs.contains("swbreak+");
        return OURS;
    }

    /** Whether the debugger wants to know of breakpoints as such. */
    boolean namesBreakpoints() {
        return namesBreakpoints;
    }
}
