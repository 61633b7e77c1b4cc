package worldswitch.views.exits;

import java.awt.BorderLayout;
import java.util.List;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JSplitPane;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import worldswitch.sessions.column.Log;
import worldswitch.sessions.run.command.Command;
import worldswitch.sessions.snapshot.Moment;
import worldswitch.sessions.timeline.Exit;
import worldswitch.views.focus.Focus;
import worldswitch.views.pane.Controls;
import worldswitch.views.pane.Pane;
import worldswitch.views.pane.Scene;
import worldswitch.views.table.Ahead;
import worldswitch.views.table.Course;
import worldswitch.views.table.Grid;
import worldswitch.views.table.LogRows;
import worldswitch.views.widget.Loss;
import worldswitch.views.widget.PlainLabel;
import worldswitch.views.widget.Scroll;
import worldswitch.views.widget.Splits;

/**
 * The ledger of exits, of guests or of a host that does not run at EL2: one row each, and below it the chosen one in full. A row
 * moves the focus to the exit; the focus chooses the last exit at or before it.
 */
public final class ExitsPane implements Pane {
    private final JPanel panel = new JPanel(new BorderLayout());
    private final Grid<Exit> table = new Grid<>("guest exits", ExitColumns.all(this::calls));
    private final ExitDetail detail = new ExitDetail();
    private final Ahead ahead = new Ahead("exits");
    private final Loss loss = new Loss("exits");
    private final JComboBox<ExitSource> source = new JComboBox<>(ExitSource.values());
    private @Nullable Scene shown;

    /** A ledger whose rows move the focus. */
    public ExitsPane(Controls controls) {
        table.onSelect(exit -> controls.go(Focus.code(exit.at(), exit.cpu(), exit.fromEl(), exit.elr())));
        table.onOpen(exit -> controls.post(new Command.GoTo(Moment.before(exit))));
        table.offer(
                "Put the machine before this exit",
                "ENTER",
                exit -> controls.post(new Command.GoTo(Moment.before(exit))));
        JSplitPane split = Splits.vertical(Scroll.of(table), detail, 0.55);
        JPanel top = new JPanel(new BorderLayout());
        top.add(loss, BorderLayout.NORTH);
        top.add(head(), BorderLayout.CENTER);
        top.add(ahead, BorderLayout.SOUTH);
        panel.add(top, BorderLayout.NORTH);
        panel.add(split, BorderLayout.CENTER);
    }

    private JPanel head() {
        source.setName("exits of");
        source.getAccessibleContext().setAccessibleName("whose exits are shown");
        source.addActionListener(event -> again());
        PlainLabel label = PlainLabel.of("Show");
        label.setLabelFor(source);
        JPanel head = new JPanel(new MigLayout("insets 4 8 4 8, fillx", "[]6[][grow]"));
        head.add(label);
        head.add(source, "wmin 60");
        return head;
    }

    private void again() {
        table.clearSelection();
        if (shown != null) {
            show(shown);
        }
    }

    /** The functions that a host calls, by number. */
    private List<String> calls() {
        return shown == null ? List.of() : shown.snapshot().kernels().hostCalls();
    }

    @Override
    public String id() {
        return "exits";
    }

    @Override
    public String title() {
        return "Exits";
    }

    @Override
    public String purpose() {
        return "Every exception taken to EL2 from a guest, or from a host that is not at EL2, with the rule that sent it there";
    }

    @Override
    public JComponent component() {
        return panel;
    }

    @Override
    public void show(Scene scene) {
        shown = scene;
        ExitSource chosen = source.getItemAt(source.getSelectedIndex());
        Log<Exit> past = chosen.of(scene.snapshot().timeline());
        Course<Exit> rows = LogRows.course(past, chosen.of(scene.snapshot().known()));
        loss.show(past.dropped());
        table.setEmptyText(chosen.emptyText());
        table.setRows(rows);
        table.show(rows.rowBefore(scene.focus().instructions(), Exit::at));
        ahead.show(rows);
        table.selected().ifPresentOrElse(exit -> detail.show(exit, calls()), detail::clear);
    }
}
