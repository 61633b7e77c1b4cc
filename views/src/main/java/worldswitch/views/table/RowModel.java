package worldswitch.views.table;

import java.util.List;
import javax.swing.table.AbstractTableModel;

/**
 * Rows and columns as Swing wants them.
 *
 * @param <R> a row
 */
public final class RowModel<R> extends AbstractTableModel {

    private final transient List<Column<R>> columns;
    private transient List<R> rows = List.of();

    /** A table without rows. */
    public RowModel(List<Column<R>> columns) {
        this.columns = List.copyOf(columns);
    }

    /** The rows. */
    public List<R> rows() {
        return rows;
    }

    /** The columns. */
    public List<Column<R>> columns() {
        return columns;
    }

    /** Replaces the rows; a list that only grew at its end costs only the new rows. */
    public void setRows(List<R> next) {
        int before = rows.size();
        int after = next.size();
        boolean same = before == after;
        rows = next;
        if (same && after > 0) {
            fireTableRowsUpdated(0, after - 1);
        } else {
            fireTableDataChanged();
        }
    }

    @Override
    public int getRowCount() {
        return rows.size();
    }

    @Override
    public int getColumnCount() {
        return columns.size();
    }

    @Override
    public String getColumnName(int column) {
        return columns.get(column).title();
    }

    @Override
    public Class<?> getColumnClass(int column) {
        return Cell.class;
    }

    @Override
    public Object getValueAt(int row, int column) {
        return columns.get(column).cell().apply(rows.get(row));
    }
}
