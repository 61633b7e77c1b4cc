package worldswitch.sessions.archive.form;

import java.util.ArrayList;
import java.util.List;
import worldswitch.sessions.archive.ArchiveProblem;

/** Reads a table of text: a line that names it, then a line for each row, its columns between tabulators. */
final class TableReader {
    private final String entry;
    private final int columns;

    private TableReader(String entry, int columns) {
        this.entry = entry;
        this.columns = columns;
    }

    /** Takes the rows of a table. */
    @FunctionalInterface
    interface Rows {
        /** Takes the next row. */
        void take(TableRow row) throws ArchiveProblem;
    }

    /** Hands out the rows of a table that has a title and so many columns. */
    static void read(String entry, byte[] bytes, String title, int columns, Rows rows) throws ArchiveProblem {
        if (bytes.length > Limits.TABLE) {
            throw new ArchiveProblem("entry '" + entry + "'", "is larger than " + (Limits.TABLE >> 20) + " MiB");
        }
        new TableReader(entry, columns).rows(Utf8.read(entry, bytes), title, rows);
    }

    private void rows(String text, String title, Rows rows) throws ArchiveProblem {
        int number = 0;
        int at = 0;
        while (at < text.length()) {
            int end = text.indexOf('\n', at);
            String line = text.substring(at, end < 0 ? text.length() : end);
            if (end < 0 || ++number > Limits.LINES) {
                throw problem(number, end < 0 ? "the last line does not end" : "has too many lines");
            }
            if (number > 1) {
                rows.take(row(line, number));
            } else if (!line.equals(title)) {
                throw problem(1, "is not '" + title + "'");
            }
            at = end + 1;
        }
        if (number == 0) {
            throw problem(1, "is not '" + title + "'");
        }
    }

    private TableRow row(String line, int number) throws ArchiveProblem {
        List<String> cells = new ArrayList<>(columns);
        int at = 0;
        for (int tab = line.indexOf('\t'); tab >= 0 && cells.size() < columns; tab = line.indexOf('\t', at)) {
            cells.add(line.substring(at, tab));
            at = tab + 1;
        }
        cells.add(line.substring(at));
        if (cells.size() != columns) {
            throw problem(number, "has not " + columns + " columns");
        }
        return new TableRow(entry, number, cells);
    }

    private ArchiveProblem problem(int line, String reason) {
        return new ArchiveProblem("entry '" + entry + "' line " + line, reason);
    }
}
