package worldswitch.views.table;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import javax.swing.JTable;
import javax.swing.UIManager;
import worldswitch.views.theme.Role;

/** What a table shows besides its rows: words while there are none, and a line where the machine stands among them. */
final class Overlay {
    private String emptyText = "";

    void setEmptyText(String text) {
        emptyText = text;
    }

    /**
     * Paints over a table.
     *
     * @param past how many of its rows lie in the past of the machine
     */
    void paint(Graphics graphics, JTable table, int past) {
        if (table.getRowCount() == 0 && !emptyText.isEmpty()) {
            paintEmptyText(graphics);
        }
        if (past < table.getRowCount()) {
            graphics.setColor(Role.GO.color());
            graphics.fillRect(0, past * table.getRowHeight() - 1, table.getWidth(), UIScale.scale(2));
        }
    }

    private void paintEmptyText(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setColor(Role.MUTED.color());
        g.setFont(UIManager.getFont("Label.font"));
        g.drawString(emptyText, UIScale.scale(ColumnWidths.PADDING), UIScale.scale(24));
        g.dispose();
    }
}
