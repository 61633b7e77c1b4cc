package worldswitch.emulator.machine;

/**
 * Why a machine stopped running.
 *
 * @param kind the kind of stop
 * @param text the reason in words, for a person
 */
public record StopReason(Kind kind, String text) {
    /** The kinds of stop. */
    public enum Kind {
        /** The asked number of instructions has retired. */
        LIMIT,
        /** Somebody asked the machine to stop. */
        REQUEST,
        /** The guest switched the machine off. */
        POWER_OFF,
        /** The guest asked for a reset. */
        RESET,
        /** Every processor waits, and nothing will ever wake one. */
        ASLEEP,
        /** A device cannot go on since the host has failed it; the machine stands before the access and can make it again. */
        DEVICE_FAILURE,
        /** The guest takes the same exception again and again and can make no progress. */
        EXCEPTION_LOOP
    }
}
