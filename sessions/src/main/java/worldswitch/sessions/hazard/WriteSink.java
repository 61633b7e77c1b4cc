package worldswitch.sessions.hazard;

/** Takes each write once nothing more can become of it, in the order in which the writes were made. */
interface WriteSink {
    /** Takes a write; {@code write} is reused afterwards. */
    void ended(PendingWrite write);
}
