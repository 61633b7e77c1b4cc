package worldswitch.emulator.assembler.source;

/** What a source may ask for. Each limit, when reached, is one error at the place that reached it. */
public final class Limits {
    /** Macros, repetitions and included files within one another: as deep as GNU as goes with macros. */
    public static final int NESTING = 100;

    /** Statements read in all, counted after expansion. */
    public static final int STATEMENTS = 500_000;

    /** Characters of one statement after arguments were put in. */
    public static final int STATEMENT_LENGTH = 1 << 16;

    /** Characters that all macro expansions together may produce. */
    public static final long EXPANDED_CHARACTERS = 1L << 26;

    /** Bytes of all sections that lie in the file. */
    public static final long CONTENT = 1L << 26;

    /** Bytes of one section that occupies memory only. */
    public static final long OCCUPIED = 1L << 34;

    /** Parentheses and signs within one another, and symbols defined through one another. */
    public static final int EXPRESSION_DEPTH = 200;

    /** Operators in one expression. */
    public static final int EXPRESSION_OPERATORS = 1000;

    /** Diagnostics kept; warnings and notes alone, half as many. Reading ends there if one of them is an error. */
    public static final int DIAGNOSTICS = 1000;

    /** Characters of one source file. */
    public static final int FILE = 1 << 26;

    private Limits() {}
}
