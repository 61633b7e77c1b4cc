package worldswitch.views.general;

import java.awt.BorderLayout;
import java.util.List;
import javax.swing.JComponent;
import javax.swing.JPanel;
import worldswitch.views.focus.Aim;
import worldswitch.views.pane.Controls;
import worldswitch.views.pane.Pane;
import worldswitch.views.pane.Scene;
import worldswitch.views.table.Cell;
import worldswitch.views.table.Column;
import worldswitch.views.table.Grid;
import worldswitch.views.text.Numbers;
import worldswitch.views.text.ProcessorState;
import worldswitch.views.theme.Role;
import worldswitch.views.widget.Scroll;
import worldswitch.views.widget.Splits;

/**
 * The general registers of the processor as it stands, PSTATE flag by flag, and the stack pointer, return address and saved
 * state that each exception level has of its own. A row moves the focus to the memory that its value points to.
 */
public final class GeneralPane implements Pane {
    private final JPanel panel = new JPanel(new BorderLayout());
    private final StatePanel state = new StatePanel();
    private final Grid<GeneralRow> general = new Grid<>(
            "general registers",
            List.of(
                    new Column<>("Register", 8, row -> Cell.code(row.name()).in(Role.MUTED)),
                    new Column<>("Value", 18, row -> value(row.value(), row.changed())),
                    new Column<>("", 3, row -> mark(row.changed())),
                    new Column<>("Points to", 24, row -> Cell.code(row.place()).in(Role.MUTED))));
    private final Grid<LevelRow> levels = new Grid<>(
            "registers of each exception level",
            List.of(
                    new Column<>(
                            "Register",
                            8,
                            row -> Cell.code(row.register().name()).in(Role.MUTED)),
                    new Column<>("Value", 18, row -> value(row.value(), row.changed())),
                    new Column<>("", 3, row -> mark(row.changed())),
                    new Column<>(
                            "In words", 24, row -> Cell.code(row.isState() ? ProcessorState.line(row.value()) : ""))));

    /** A pane whose rows move the focus. */
    public GeneralPane(Controls controls) {
        panel.add(state, BorderLayout.NORTH);
        panel.add(Splits.vertical(Scroll.of(general), Scroll.of(levels), 0.68), BorderLayout.CENTER);
        general.onSelect(row ->
                state.scene().ifPresent(scene -> controls.go(scene.focus().at(row.value(), Aim.DATA))));
    }

    @Override
    public String id() {
        return "general";
    }

    @Override
    public String title() {
        return "Registers";
    }

    @Override
    public String purpose() {
        return "General registers, PSTATE, and the registers that each exception level has of its own";
    }

    @Override
    public JComponent component() {
        return panel;
    }

    @Override
    public void show(Scene scene) {
        state.show(scene);
        general.setRows(GeneralRow.of(scene));
        levels.setRows(LevelRow.of(scene));
    }

    private static Cell value(long value, boolean changed) {
        Cell cell = Cell.code(Numbers.register(value));
        return changed ? cell.in(Role.CHANGED).bold() : cell;
    }

    private static Cell mark(boolean changed) {
        return Cell.text(changed ? "\u25cf" : "").in(Role.CHANGED);
    }
}
