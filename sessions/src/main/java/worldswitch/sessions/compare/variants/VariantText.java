package worldswitch.sessions.compare.variants;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import worldswitch.sessions.compare.variants.VariantTable.Row;

/** The variants of a session side by side, told to a person: a table of text. */
public final class VariantText {
    private static final int WIDTH = 120;

    private final VariantTable table;
    private final List<String> lines = new ArrayList<>();
    private final int[] widths;

    private VariantText(VariantTable table) {
        this.table = table;
        widths = new int[table.variants().size() + 1];
        widths[0] = Math.max(
                table.session().length(),
                table.rows().stream()
                        .mapToInt(row -> row.name().length() + 2)
                        .max()
                        .orElse(0));
        IntStream.range(0, table.variants().size()).forEach(this::measure);
    }

    private void measure(int column) {
        widths[column + 1] = Math.max(
                table.variants().get(column).length(),
                table.rows().stream()
                        .mapToInt(row -> row.cells().get(column).length())
                        .max()
                        .orElse(0));
    }

    /** Tells a table in lines; of many variants so many side by side as fit a line. */
    public static String of(VariantTable table) {
        VariantText text = new VariantText(table);
        int from = 0;
        while (from < table.variants().size()) {
            int to = text.fitting(from);
            text.block(from, to);
            from = to;
        }
        return String.join("\n", text.lines) + "\n";
    }

    private int fitting(int from) {
        int to = from;
        int width = widths[0];
        while (to < table.variants().size() && (to == from || width + 2 + widths[to + 1] <= WIDTH)) {
            width += 2 + widths[++to];
        }
        return to;
    }

    private void block(int from, int to) {
        if (from > 0) {
            lines.add("");
        }
        line(table.session(), table.variants(), from, to);
        String section = "";
        for (Row row : table.rows()) {
            if (!row.section().equals(section)) {
                section = row.section();
                lines.add(section);
            }
            line("  " + row.name(), row.cells(), from, to);
        }
    }

    private void line(String name, List<String> cells, int from, int to) {
        StringBuilder line = new StringBuilder(pad(name, widths[0]));
        for (int i = from; i < to; i++) {
            String cell = cells.get(i);
            line.append("  ").append(" ".repeat(widths[i + 1] - cell.length())).append(cell);
        }
        lines.add(line.toString().stripTrailing());
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
