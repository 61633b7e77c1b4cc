package worldswitch.app.window;

import java.util.List;
import javax.swing.JComponent;
import javax.swing.JScrollPane;
import worldswitch.app.action.ActionRow;
import worldswitch.app.action.ActionTable;
import worldswitch.app.action.Keys;
import worldswitch.views.pane.Pane;
import worldswitch.views.pane.Scene;
import worldswitch.views.table.Cell;
import worldswitch.views.table.Column;
import worldswitch.views.table.Grid;
import worldswitch.views.theme.Role;
import worldswitch.views.widget.Scroll;

/** Every action with its key, for people who would rather not use a mouse. */
final class KeysPane implements Pane {
    private final JScrollPane scroll;

    KeysPane() {
        Grid<ActionRow> table = new Grid<>(
                "keys",
                List.of(
                        new Column<>("Menu", 6, row -> Cell.text(row.menu()).in(Role.MUTED)),
                        new Column<>("Action", 30, row -> Cell.text(row.text()).bold()),
                        new Column<>("Key", 12, row -> Cell.code(Keys.text(row.key()))),
                        new Column<>("What it does", 60, row -> Cell.text(row.purpose()))));
        table.setRows(ActionTable.rows());
        scroll = Scroll.of(table);
    }

    @Override
    public String id() {
        return "keys";
    }

    @Override
    public String title() {
        return "Keys";
    }

    @Override
    public String purpose() {
        return "Every action with its key";
    }

    @Override
    public JComponent component() {
        return scroll;
    }

    @Override
    public void show(Scene scene) {
        // the keys are the same in every scene
    }
}
