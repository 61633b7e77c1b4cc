package worldswitch.sessions.report;

import java.util.List;
import java.util.stream.IntStream;

/** Rows of cells as lines of text, each column as wide as its widest cell. */
final class TextTable {
    private TextTable() {}

    /** The lines of a table; none if it has no rows. */
    static List<String> of(List<List<String>> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        int[] widths = IntStream.range(0, rows.get(0).size())
                .map(column -> width(rows, column))
                .toArray();
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private static int width(List<List<String>> rows, int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            line.append(String.format("%-" + Math.max(1, widths[column]) + "s  ", row.get(column)));
        }
        return line.toString().stripTrailing();
    }
}
