package worldswitch.views.table;

import java.awt.Component;
import javax.swing.JPopupMenu;
import javax.swing.JTable;

/** The context menu of a table: it is about the row under the mouse, which is selected first. */
final class RowMenu extends JPopupMenu {
    private final JTable table;

    RowMenu(JTable table) {
        this.table = table;
        setName("menu of " + table.getName());
    }

    @Override
    public void show(Component invoker, int x, int y) {
        int row = table.rowAtPoint(new java.awt.Point(x, y));
        if (row >= 0) {
            table.setRowSelectionInterval(row, row);
        }
        super.show(invoker, x, y);
    }
}
