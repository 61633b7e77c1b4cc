package worldswitch.views.breakpoints;

import java.awt.BorderLayout;
import java.util.List;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.KeyStroke;
import org.jspecify.annotations.Nullable;
import worldswitch.sessions.breakpoint.Breakpoint;
import worldswitch.sessions.breakpoint.BreakpointState;
import worldswitch.sessions.breakpoint.Trigger;
import worldswitch.views.focus.Aim;
import worldswitch.views.pane.Controls;
import worldswitch.views.pane.Pane;
import worldswitch.views.pane.Scene;
import worldswitch.views.table.Cell;
import worldswitch.views.table.Column;
import worldswitch.views.table.Grid;
import worldswitch.views.text.Numbers;
import worldswitch.views.theme.Role;
import worldswitch.views.widget.Scroll;

/**
 * The breakpoints with their hits, and a form to add one. Space switches the chosen one on or off, Delete removes it, Return moves the
 * focus to its instruction.
 */
public final class BreakpointsPane implements Pane {
    private final JPanel panel = new JPanel(new BorderLayout());
    private final Controls controls;
    private final BreakpointForm form;
    private final Grid<BreakpointState> table = new Grid<>(
            "breakpoints",
            List.of(
                    new Column<>(
                            "On",
                            4,
                            state -> Cell.text(state.breakpoint().enabled() ? "\u2713" : "\u2013")
                                    .in(state.breakpoint().enabled() ? Role.GOOD : Role.MUTED)),
                    new Column<>("Waits for", 34, this::words),
                    new Column<>("Hits", 6, state -> Cell.number(Numbers.count(state.hits()))),
                    new Column<>("If", 18, state -> Cell.code(state.breakpoint().condition())),
                    new Column<>(
                            "Pass over",
                            8,
                            state ->
                                    Cell.number(Numbers.count(state.breakpoint().ignore()))),
                    new Column<>(
                            "Problem", 24, state -> Cell.text(state.problem()).in(Role.HAZARD))));
    private @Nullable Scene shown;

    /** Breakpoints of the session that the controls belong to. */
    public BreakpointsPane(Controls controls) {
        this.controls = controls;
        form = new BreakpointForm(this::add);
        table.setEmptyText("No breakpoints. Add one below, or click beside a line of code.");
        table.onOpen(this::look);
        table.onKey(KeyStroke.getKeyStroke("SPACE"), this::toggle);
        table.onKey(KeyStroke.getKeyStroke("DELETE"), this::remove);
        panel.add(Scroll.of(table), BorderLayout.CENTER);
        panel.add(form, BorderLayout.SOUTH);
    }

    @Override
    public String id() {
        return "breakpoints";
    }

    @Override
    public String title() {
        return "Breakpoints";
    }

    @Override
    public String purpose() {
        return "Where the machine stops: Space switches one on or off, Delete removes it";
    }

    @Override
    public JComponent component() {
        return panel;
    }

    @Override
    public void show(Scene scene) {
        shown = scene;
        form.show(scene);
        table.setRows(scene.snapshot().breakpoints());
    }

    private Cell words(BreakpointState state) {
        String words = shown == null ? "" : TriggerWords.of(state.breakpoint().trigger(), shown);
        return Cell.text(words).in(state.breakpoint().enabled() ? null : Role.MUTED);
    }

    private void add(Trigger trigger, String condition, long ignore) {
        controls.post(BreakpointEdits.add(table.rows(), trigger, condition, ignore));
    }

    private void remove(BreakpointState state) {
        controls.post(BreakpointEdits.remove(table.rows(), state.breakpoint().id()));
    }

    private void toggle(BreakpointState state) {
        controls.post(BreakpointEdits.change(
                table.rows(),
                state.breakpoint().id(),
                old -> new Breakpoint(old.id(), old.trigger(), old.condition(), old.ignore(), !old.enabled())));
    }

    private void look(BreakpointState state) {
        if (shown != null && state.breakpoint().trigger() instanceof Trigger.Address at) {
            controls.go(shown.focus().at(at.address(), Aim.CODE));
        }
    }
}
