package worldswitch.sessions.archive;

/** What a session was made from. */
public sealed interface Origin {
    /** Its name: of the bundled session or of the file. */
    String name();

    /**
     * A bundled session; the plan's description names the variant.
     *
     * @param name {@code hcr-exit-path}
     */
    record Bundled(String name) implements Origin {}

    /**
     * A file of the user's.
     *
     * @param name without its folder
     * @param content its bytes, so that the session can name it by digest; empty if they are not at hand. Not changed after
     */
    record File(String name, byte[] content) implements Origin {}
}
