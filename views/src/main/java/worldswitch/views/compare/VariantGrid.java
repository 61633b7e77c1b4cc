package worldswitch.views.compare;

import java.awt.BorderLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.swing.BorderFactory;
import javax.swing.JPanel;
import org.jspecify.annotations.Nullable;
import worldswitch.sessions.compare.variants.VariantTable;
import worldswitch.sessions.compare.variants.VariantTable.Row;
import worldswitch.views.table.Cell;
import worldswitch.views.table.Column;
import worldswitch.views.table.Grid;
import worldswitch.views.theme.Role;
import worldswitch.views.widget.Scroll;

/** The variants of a session as the columns of a table; what differs stands out. */
final class VariantGrid extends JPanel {
    private static final int NAME = 30;
    private static final int LEAST = 14;
    private transient @Nullable VariantTable shown;

    VariantGrid() {
        super(new BorderLayout());
        setBorder(BorderFactory.createEmptyBorder());
    }

    void show(@Nullable VariantTable table) {
        if (!Objects.equals(table, shown)) {
            shown = table;
            removeAll();
            if (table != null) {
                add(Scroll.of(grid(table)), BorderLayout.CENTER);
            }
            revalidate();
            repaint();
        }
    }

    private static Grid<Row> grid(VariantTable table) {
        List<Column<Row>> columns = new ArrayList<>();
        columns.add(new Column<>("", NAME, VariantGrid::name));
        for (int variant = 0; variant < table.variants().size(); variant++) {
            int place = variant;
            String name = table.variants().get(variant);
            columns.add(new Column<>(name, Math.max(LEAST, name.length() + 2), row -> cell(row, place)));
        }
        Grid<Row> grid = new Grid<>("variants side by side", columns);
        grid.setRows(rows(table));
        return grid;
    }

    /** The rows, each section behind a heading. */
    private static List<Row> rows(VariantTable table) {
        List<Row> rows = new ArrayList<>();
        String section = "";
        for (Row row : table.rows()) {
            if (!row.section().equals(section)) {
                section = row.section();
                rows.add(new Row(section, "", List.of()));
            }
            rows.add(row);
        }
        return rows;
    }

    private static Cell name(Row row) {
        return row.name().isEmpty() ? Cell.text(row.section()).bold() : Cell.text("  " + row.name());
    }

    private static Cell cell(Row row, int place) {
        if (place >= row.cells().size()) {
            return Cell.text("");
        }
        Cell cell = Cell.code(row.cells().get(place));
        return row.differs() ? cell : cell.in(Role.MUTED);
    }
}
