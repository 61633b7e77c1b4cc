package worldswitch.sessions.run.watch;

/** Takes the reason of a stop, in words. */
public interface Stop {
    /** Asks the machine to stop before the next instruction. */
    void stop(String reason);

    /** The same for something that is over already: an exception that was taken, or a return. */
    default void stopBehind(String reason) {
        stop(reason);
    }
}
