package worldswitch.views.table;

import java.awt.Color;
import java.awt.Component;
import java.awt.Font;
import javax.swing.JTable;
import javax.swing.SwingConstants;
import javax.swing.UIManager;
import javax.swing.table.DefaultTableCellRenderer;
import worldswitch.views.theme.Role;

/** Draws a {@link Cell}. Text that begins with a tag stays text. */
final class CellRenderer extends DefaultTableCellRenderer {

    CellRenderer() {
        putClientProperty("html.disable", Boolean.TRUE);
    }

    @Override
    public Component getTableCellRendererComponent(
            JTable table, Object value, boolean selected, boolean focused, int row, int column) {
        super.getTableCellRendererComponent(table, value, selected, focused, row, column);
        if (value instanceof Cell cell) {
            setFont(font(cell));
            setHorizontalAlignment(cell.right() ? SwingConstants.RIGHT : SwingConstants.LEFT);
            boolean future = table instanceof Grid<?> grid && grid.isFuture(row);
            if (!selected && future) {
                setForeground(Role.MUTED.color());
                setBackground(stripe(table, row));
            } else if (!selected) {
                setForeground(
                        cell.role() == null
                                ? table.getForeground()
                                : cell.role().color());
                setBackground(ground(table, cell, row));
            }
        }
        return this;
    }

    private static Font font(Cell cell) {
        Font font = UIManager.getFont(cell.code() ? "monospaced.font" : "Table.font");
        return cell.strong() ? font.deriveFont(Font.BOLD) : font;
    }

    private static Color ground(JTable table, Cell cell, int row) {
        Role role = cell.role();
        if (cell.filled() && role != null) {
            return role.fill();
        }
        return stripe(table, row);
    }

    private static Color stripe(JTable table, int row) {
        Color alternate = UIManager.getColor("Table.alternateRowColor");
        return row % 2 == 1 && alternate != null ? alternate : table.getBackground();
    }
}
