package worldswitch.app.command;

/** When indirect reads see a direct write of a control register. */
enum Sync {
    /** At once. */
    immediate,
    /** At the next context synchronisation event. */
    deferred
}
