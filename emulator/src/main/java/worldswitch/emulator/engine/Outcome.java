package worldswitch.emulator.engine;

/** Why an interpreter came back. */
public enum Outcome {
    /** As many instructions have retired as were asked for. */
    LIMIT,
    /** Somebody asked it to stop. */
    REQUEST,
    /** The processor waits for an interrupt or an event. */
    ASLEEP,
    /** The host has failed a device. */
    DEVICE_FAILURE,
    /** The guest faults in its own fault handler, for ever. */
    EXCEPTION_LOOP
}
