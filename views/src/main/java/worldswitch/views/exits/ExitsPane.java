package worldswitch.views.exits;

import java.awt.BorderLayout;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JSplitPane;
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
import worldswitch.views.widget.Scroll;
import worldswitch.views.widget.Splits;

/**
 * The ledger of guest exits: one row each, and below it the chosen one in full. A row moves the focus to the exit; the focus
 * chooses the last exit at or before it.
 */
public final class ExitsPane implements Pane {
    private final JPanel panel = new JPanel(new BorderLayout());
    private final Grid<Exit> table = new Grid<>("guest exits", ExitColumns.all());
    private final ExitDetail detail = new ExitDetail();
    private final Ahead ahead = new Ahead("exits");
    private final Loss loss = new Loss("guest exits");

    /** A ledger whose rows move the focus. */
    public ExitsPane(Controls controls) {
        table.setEmptyText("No guest has exited yet. Run to the next guest exit (F9).");
        table.onSelect(exit -> controls.go(Focus.code(exit.at(), exit.cpu(), exit.fromEl(), exit.elr())));
        table.onOpen(exit -> controls.post(new Command.GoTo(Moment.before(exit))));
        table.offer(
                "Put the machine before this exit",
                "ENTER",
                exit -> controls.post(new Command.GoTo(Moment.before(exit))));
        JSplitPane split = Splits.vertical(Scroll.of(table), detail, 0.55);
        JPanel top = new JPanel(new BorderLayout());
        top.add(loss, BorderLayout.NORTH);
        top.add(ahead, BorderLayout.SOUTH);
        panel.add(top, BorderLayout.NORTH);
        panel.add(split, BorderLayout.CENTER);
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
        return "Every exception taken from a guest to EL2, with the rule that sent it there";
    }

    @Override
    public JComponent component() {
        return panel;
    }

    @Override
    public void show(Scene scene) {
        Course<Exit> rows = LogRows.course(
                scene.snapshot().timeline().exits(), scene.snapshot().known().exits());
        loss.show(scene.snapshot().timeline().exits().dropped());
        table.setRows(rows);
        table.show(rows.rowBefore(scene.focus().instructions(), Exit::at));
        ahead.show(rows);
        table.selected().ifPresentOrElse(detail::show, detail::clear);
    }
}
