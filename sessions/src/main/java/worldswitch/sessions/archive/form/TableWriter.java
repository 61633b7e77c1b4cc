package worldswitch.sessions.archive.form;

/** Writes a table of text, see {@link TableReader}. */
final class TableWriter {
    private final StringBuilder text = new StringBuilder();

    TableWriter(String title) {
        text.append(title).append('\n');
    }

    /** Adds a row. */
    TableWriter row(String... cells) {
        text.append(String.join("\t", cells)).append('\n');
        return this;
    }

    /** A number as a column. */
    static String hex(long value) {
        return Long.toHexString(value);
    }

    /** A text as a column. */
    static String text(String text) {
        return text.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }

    /** The table. */
    byte[] bytes() {
        return Utf8.write(text);
    }
}
