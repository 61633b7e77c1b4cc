package worldswitch.sessions.archive.form;

import java.util.List;
import java.util.regex.Pattern;
import worldswitch.sessions.archive.ArchiveProblem;
import worldswitch.sessions.snapshot.Moment;

/**
 * A row of a table.
 *
 * @param entry the entry that holds the table
 * @param line its line, from 1
 * @param cells its columns
 */
record TableRow(String entry, int line, List<String> cells) {
    private static final Pattern HEX = Pattern.compile("[0-9a-f]{1,16}");
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");

    /** Any 64 bits in hexadecimal. */
    long hex(int column) throws ArchiveProblem {
        require(HEX.matcher(cells.get(column)).matches(), column, "a hexadecimal number");
        return Long.parseUnsignedLong(cells.get(column), 16);
    }

    /** A whole number. */
    int number(int column, int least) throws ArchiveProblem {
        require(WHOLE.matcher(cells.get(column)).matches(), column, "a whole number");
        int number = Integer.parseInt(cells.get(column));
        require(number >= least, column, "a whole number from " + least + " on");
        return number;
    }

    /** A moment of a run. */
    Moment moment(int column) throws ArchiveProblem {
        try {
            return Moment.parse(cells.get(column));
        } catch (IllegalArgumentException e) {
            throw problem(String.valueOf(e.getMessage()));
        }
    }

    /** A text, with {@code \t}, {@code \n}, {@code \r} and {@code \\} for what cannot stand in a column. */
    String text(int column) throws ArchiveProblem {
        String cell = cells.get(column);
        require(cell.length() <= Limits.TEXT, column, "a text of at most " + Limits.TEXT + " characters");
        StringBuilder text = new StringBuilder();
        boolean escaped = false;
        for (char next : cell.toCharArray()) {
            int which = escaped ? "tnr\\".indexOf(next) : 0;
            require(which >= 0, column, "a text: a backslash stands before t, n, r or a backslash");
            if (escaped) {
                text.append("\t\n\r\\".charAt(which));
            } else if (next != '\\') {
                text.append(next);
            }
            escaped = !escaped && next == '\\';
        }
        require(!escaped, column, "a text: it ends in a lone backslash");
        return text.toString();
    }

    private void require(boolean condition, int column, String what) throws ArchiveProblem {
        if (!condition) {
            throw problem("column " + (column + 1) + " is not " + what);
        }
    }

    /** What is wrong in this row. */
    ArchiveProblem problem(String reason) {
        return new ArchiveProblem("entry '" + entry + "' line " + line, reason);
    }
}
