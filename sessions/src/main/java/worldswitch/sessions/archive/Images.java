package worldswitch.sessions.archive;

/** How a saved session keeps the program that its machine was loaded with. */
public enum Images {
    /** Inside, so that the session opens anywhere. */
    EMBEDDED,
    /** By name and digest only: whoever opens it must have the same file. */
    DIGEST;

    /** The most bytes of a drive that is kept inside; a larger one is kept by digest in any case. */
    public static final long LARGEST_DRIVE = 64 << 20;
}
