package worldswitch.views.table;

import com.formdev.flatlaf.util.UIScale;
import java.util.List;
import javax.swing.JTable;
import javax.swing.UIManager;
import javax.swing.table.TableColumn;

/**
 * How wide the columns of a table are: as wide as they ask to be, in letters of the table's font, or as their numbers need; the last
 * one takes what is left.
 */
final class ColumnWidths {
    /** Pixels at 100% that a column has beside its letters. */
    static final int PADDING = 12;

    private final JTable table;

    ColumnWidths(JTable table) {
        this.table = table;
    }

    /** Gives columns the widths that they ask for. */
    void measure(List<? extends Column<?>> columns) {
        for (int column = 0; column < columns.size(); column++) {
            column(column).setPreferredWidth(pixels(columns.get(column).width()));
        }
    }

    /** Makes room for the numbers of a row, in a log the last and largest; a column never becomes narrower. */
    void widen(int row) {
        for (int column = 0; row >= 0 && column < table.getColumnCount(); column++) {
            if (table.getValueAt(row, column) instanceof Cell cell && cell.right()) {
                widen(column(column), pixels(cell.text().length()));
            }
        }
    }

    private void widen(TableColumn column, int wanted) {
        if (column.getPreferredWidth() < wanted) {
            column.setPreferredWidth(wanted);
            table.revalidate();
        }
    }

    /** Lays the columns out. */
    void fill() {
        int last = table.getColumnCount() - 1;
        int used = 0;
        for (int column = 0; column < last; column++) {
            TableColumn each = column(column);
            each.setWidth(each.getPreferredWidth());
            used += each.getWidth();
        }
        TableColumn rest = column(last);
        rest.setWidth(Math.max(rest.getPreferredWidth(), table.getWidth() - used));
    }

    private TableColumn column(int index) {
        return table.getColumnModel().getColumn(index);
    }

    private int pixels(int letters) {
        int letter = table.getFontMetrics(UIManager.getFont("monospaced.font")).charWidth('0');
        return letters * letter + UIScale.scale(PADDING);
    }
}
