package worldswitch.sessions.archive;

/** How a saved session keeps the program that its machine was loaded with. */
public enum Images {
    /** Inside, so that the session opens anywhere. */
    EMBEDDED,
    /** By name and digest only: whoever opens it must have the same file. */
    DIGEST
}
