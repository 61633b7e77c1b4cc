package worldswitch.sessions.report.ledger;

/** What a row holds in a column. */
sealed interface Cell {
    /**
     * A number; negative if it is not known.
     *
     * @param value the number
     */
    record Number(long value) implements Cell {}

    /**
     * A text.
     *
     * @param value the text; may be empty
     */
    record Text(String value) implements Cell {}
}
