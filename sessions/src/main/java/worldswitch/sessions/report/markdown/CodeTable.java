package worldswitch.sessions.report.markdown;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import worldswitch.sessions.report.VisibleText;
import worldswitch.sessions.report.document.Block.Row;
import worldswitch.sessions.report.document.Block.Table;

/** A table in lines of plain text of a given width; cells that are too wide go on in further lines, notes stand below. */
final class CodeTable {
    private static final String GAP = "  ";
    private static final String NOTE = "    ";

    private final int width;
    private final int[] widths;
    private final List<String> lines = new ArrayList<>();

    private CodeTable(Table table, int width) {
        this.width = width;
        widths = widths(table, width);
    }

    /** The lines of a table. */
    static List<String> lines(Table table, int width) {
        CodeTable lines = new CodeTable(table, width);
        lines.row(table.titles());
        lines.rule();
        for (Row row : table.rows()) {
            lines.row(row.cells());
            row.notes().forEach(lines::note);
        }
        return lines.lines;
    }

    /** The beginning of a text, with three dots in place of what does not fit. */
    static String cut(String text, int width) {
        return text.length() <= width ? text : text.substring(0, Math.max(1, width - 3)) + "...";
    }

    /** As wide as the widest cell, while there is room; then the widest columns give way. */
    private static int[] widths(Table table, int width) {
        int room = width - GAP.length() * (table.titles().size() - 1);
        int[] words = widest(table, text -> longestWord(text, width));
        int[] widths = widest(table, text -> Math.min(width, text.length()));
        narrow(widths, words, room);
        narrow(widths, new int[widths.length], room);
        return widths;
    }

    private static int[] widest(Table table, ToIntFunction<String> width) {
        int[] widths = table.titles().stream().mapToInt(String::length).toArray();
        for (Row row : table.rows()) {
            Arrays.setAll(
                    widths,
                    i -> Math.max(
                            widths[i],
                            width.applyAsInt(VisibleText.line(row.cells().get(i)))));
        }
        return widths;
    }

    private static int longestWord(String text, int most) {
        int longest = Stream.of(text.split(" ")).mapToInt(String::length).max().orElse(0);
        return Math.min(most, longest);
    }

    /** Takes from the widest columns that are wider than they must be, until all fit. */
    private static void narrow(int[] widths, int[] least, int room) {
        for (int excess = Arrays.stream(widths).sum() - room; excess > 0; excess--) {
            int widest = IntStream.range(0, widths.length)
                    .filter(i -> widths[i] > Math.max(1, least[i]))
                    .reduce((a, b) -> widths[b] > widths[a] ? b : a)
                    .orElse(-1);
            if (widest < 0) {
                return;
            }
            widths[widest]--;
        }
    }

    private void rule() {
        lines.add(Arrays.stream(widths)
                .mapToObj("-"::repeat)
                .reduce((a, b) -> a + GAP + b)
                .orElse(""));
    }

    private void row(List<String> cells) {
        List<List<String>> columns = IntStream.range(0, widths.length)
                .mapToObj(i -> MarkdownText.wrapped(VisibleText.line(cells.get(i)), Math.max(1, widths[i])))
                .toList();
        int height = columns.stream().mapToInt(List::size).max().orElse(0);
        for (int line = 0; line < height; line++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                String part = line < columns.get(i).size() ? columns.get(i).get(line) : "";
                text.append(part)
                        .append(" ".repeat(Math.max(0, widths[i] - part.length())))
                        .append(GAP);
            }
            lines.add(text.toString().stripTrailing());
        }
    }

    private void note(String note) {
        MarkdownText.wrapped(VisibleText.line(note), width - NOTE.length()).forEach(line -> lines.add(NOTE + line));
    }
}
