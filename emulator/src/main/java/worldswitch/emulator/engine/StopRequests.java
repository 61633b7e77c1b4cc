package worldswitch.emulator.engine;

/** Wishes that the machine stop: before the next instruction, from its own thread, or soon, from any. */
final class StopRequests {
    private boolean requested;
    private volatile boolean pauseRequested;

    /** Asks for a stop before the next instruction. */
    void request() {
        requested = true;
    }

    /** Asks for a stop soon; for any thread. */
    void pause() {
        pauseRequested = true;
    }

    /** Whether a stop before the next instruction is asked for. */
    boolean isRequested() {
        return requested;
    }

    /** Whether a stop is asked for; it no longer is afterwards. */
    boolean take() {
        boolean stop = requested || pauseRequested;
        requested = false;
        pauseRequested = false;
        return stop;
    }
}
