package worldswitch.views.stack;

import java.awt.BorderLayout;
import java.util.List;
import java.util.Objects;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JPanel;
import worldswitch.sessions.naming.Names;
import worldswitch.sessions.snapshot.CpuSnapshot;
import worldswitch.sessions.snapshot.Snapshot;
import worldswitch.sessions.stack.Frame;
import worldswitch.sessions.stack.StackTrace;
import worldswitch.sessions.translation.Translations;
import worldswitch.views.focus.Focus;
import worldswitch.views.pane.Controls;
import worldswitch.views.pane.Pane;
import worldswitch.views.pane.Scene;
import worldswitch.views.table.Cell;
import worldswitch.views.table.Column;
import worldswitch.views.table.Grid;
import worldswitch.views.text.Numbers;
import worldswitch.views.text.Symbols;
import worldswitch.views.theme.Role;
import worldswitch.views.widget.PlainLabel;
import worldswitch.views.widget.Scroll;

/** How the processor came to where it stands, the innermost function first. A row moves the focus to where it goes on. */
public final class StackPane implements Pane {
    private final JPanel panel = new JPanel(new BorderLayout());
    private final PlainLabel end = PlainLabel.of("");
    private final Grid<Row> table = new Grid<>(
            "stack",
            List.of(
                    new Column<>(
                            "#",
                            4,
                            row -> Cell.number(Integer.toString(row.frame().number()))),
                    new Column<>("Function", 34, row -> Cell.code(row.name())),
                    new Column<>(
                            "Address",
                            18,
                            row -> Cell.code(Numbers.hexadecimal(row.frame().pc()))),
                    new Column<>(
                            "Found by",
                            12,
                            row -> Cell.text(row.frame().how().toString()).in(Role.MUTED)),
                    new Column<>("Line", 18, row -> Cell.code(row.source()))));
    private Object shown = this;
    private int el;
    private Focus focus = Focus.START;

    /** A frame with its names. */
    private record Row(Frame frame, String name, String source) {}

    /** A stack whose rows move the focus. */
    public StackPane(Controls controls) {
        table.onSelect(row -> controls.go(
                Focus.code(focus.instructions(), focus.cpu(), el, row.frame().pc())));
        end.setName("end of the stack");
        end.setBorder(BorderFactory.createEmptyBorder(3, 8, 3, 8));
        panel.add(Scroll.of(table), BorderLayout.CENTER);
        panel.add(end, BorderLayout.SOUTH);
    }

    @Override
    public String id() {
        return "stack";
    }

    @Override
    public String title() {
        return "Stack";
    }

    @Override
    public String purpose() {
        return "How the processor came to where it stands, by the frame records on its stack";
    }

    @Override
    public JComponent component() {
        return panel;
    }

    @Override
    public void show(Scene scene) {
        focus = scene.focus();
        Snapshot snapshot = scene.snapshot();
        if (scene.isRunning() || snapshot == shown) {
            return;
        }
        shown = snapshot;
        CpuSnapshot cpu = snapshot.cpu();
        el = cpu.el();
        Names names = Symbols.names(scene);
        StackTrace trace = StackTrace.of(cpu, Translations.of(snapshot), names);
        table.setRows(
                trace.frames().stream().map(frame -> row(frame, cpu, names)).toList());
        end.setText(trace.end());
    }

    private static Row row(Frame frame, CpuSnapshot cpu, Names names) {
        String name = Objects.requireNonNullElse(names.symbol(cpu.world(), frame.place()), "");
        return new Row(frame, name, names.source(frame.place()));
    }
}
