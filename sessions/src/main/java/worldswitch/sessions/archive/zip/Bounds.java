package worldswitch.sessions.archive.zip;

/** How large a container may be; docs/session-format.md lists the same numbers. */
public final class Bounds {
    /** Bytes of the file. */
    public static final int FILE = 256 << 20;

    /** Bytes of all entries together, expanded. */
    public static final long CONTENT = 512L << 20;

    /** Bytes of one entry, expanded. */
    public static final int ENTRY = 256 << 20;

    /** Entries. */
    public static final int ENTRIES = 4096;

    /** Bytes of an entry's name. */
    public static final int NAME = 100;

    /** How many times its compressed size an entry may be. */
    public static final int EXPANSION = 100;

    private Bounds() {}
}
