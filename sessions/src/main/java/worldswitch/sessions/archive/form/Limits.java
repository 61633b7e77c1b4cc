package worldswitch.sessions.archive.form;

/** How much a saved session may hold; docs/session-format.md lists the same numbers. */
final class Limits {
    /** Bytes of session.json. */
    static final int DOCUMENT = 16 << 20;

    /** Values in session.json. */
    static final int VALUES = 1_000_000;

    /** Levels of objects and lists in session.json. */
    static final int DEPTH = 32;

    /** Characters of notes, or of the window's layout. */
    static final int LONG_TEXT = 1 << 20;

    /** Characters of any other text. */
    static final int TEXT = 10_000;

    /** Paragraphs of an introduction, and variants. */
    static final int PARAGRAPHS = 1000;

    static final int SOURCES = 1000;
    static final int SEGMENTS = 1000;
    static final int BREAKPOINTS = 1000;
    static final int BOOKMARKS = 10_000;
    static final int EXPECTATIONS = 1000;
    static final int CHECKPOINTS = 1000;
    static final int FEATURES = 1000;

    /** Bytes of RAM. */
    static final long MEMORY = 16L << 30;

    /** The most that an instruction count or a number of hits may be. */
    static final long COUNT = 999_999_999_999_999_999L;

    /** The address behind the last that a segment may lie at: 48 bits, as no processor has more. */
    static final long ADDRESS = 1L << 48;

    /** Lines and bytes of a table. */
    static final int LINES = 1_000_000;

    static final int TABLE = 64 << 20;

    /** Bytes typed in one go, and in all. */
    static final int INPUT = 1 << 20;

    static final int INPUTS = 16 << 20;

    /** Words of a checkpoint's state. */
    static final int WORDS = 1 << 24;

    /** Bytes of console text that a checkpoint holds. */
    static final int CONSOLE = 16 << 20;

    private Limits() {}
}
