package worldswitch.views.verdicts;

import java.awt.BorderLayout;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import worldswitch.sessions.column.Log;
import worldswitch.sessions.hazard.JudgedWrite;
import worldswitch.sessions.run.command.Command;
import worldswitch.sessions.snapshot.Description;
import worldswitch.sessions.snapshot.Moment;
import worldswitch.sessions.snapshot.Snapshot;
import worldswitch.views.focus.Focus;
import worldswitch.views.pane.Controls;
import worldswitch.views.pane.Pane;
import worldswitch.views.pane.Scene;
import worldswitch.views.table.Ahead;
import worldswitch.views.table.Course;
import worldswitch.views.table.Grid;
import worldswitch.views.table.LogRows;
import worldswitch.views.widget.CatchUp;
import worldswitch.views.widget.Loss;
import worldswitch.views.widget.PlainLabel;
import worldswitch.views.widget.Scroll;
import worldswitch.views.widget.Splits;

/**
 * The direct writes of system registers: one row each with what became of it, and below the chosen one with every access
 * behind it. A row moves the focus to the write; the focus chooses the last write at or before it.
 */
public final class VerdictsPane implements Pane {
    private final JPanel panel = new JPanel(new BorderLayout());
    private final Loss loss = new Loss("writes");
    private final JComboBox<WriteFilter> filter = new JComboBox<>(WriteFilter.values());
    private final Grid<JudgedWrite> writes = new Grid<>("system register writes", WriteColumns.all());
    private final AccessTable accesses;
    private final Map<WriteFilter, WriteIndex> indexes = new EnumMap<>(WriteFilter.class);
    private final Map<WriteFilter, WriteIndex> knownIndexes = new EnumMap<>(WriteFilter.class);
    private final Ahead ahead = new Ahead("writes");
    private final CatchUp catchUp = new CatchUp("verdicts", this::again);
    private @Nullable Scene shown;
    private @Nullable Description session;
    /** How many writes have not been looked at yet. */
    private long left;

    /** Verdicts whose rows move the focus. */
    public VerdictsPane(Controls controls) {
        accesses = new AccessTable(controls);
        writes.setEmptyText("No such write yet. Run to the next system register write (F12).");
        writes.onSelect(write -> controls.go(Focus.code(write.at(), write.cpu(), write.el(), write.pc())));
        writes.onOpen(write -> controls.post(new Command.GoTo(Moment.of(write.at()))));
        writes.offer(
                "Put the machine before this write",
                "ENTER",
                write -> controls.post(new Command.GoTo(Moment.of(write.at()))));
        filter.getAccessibleContext().setAccessibleName("which writes are shown");
        filter.setSelectedItem(WriteFilter.CONSULTED);
        filter.addActionListener(event -> again());
        JPanel head = new JPanel(new MigLayout("insets 4 8 4 8, fillx", "[]6[][grow]"));
        PlainLabel label = PlainLabel.of("Show");
        label.setLabelFor(filter);
        head.add(label);
        head.add(filter);
        JPanel top = new JPanel(new BorderLayout());
        top.add(loss, BorderLayout.NORTH);
        top.add(head, BorderLayout.CENTER);
        JPanel foot = new JPanel(new BorderLayout());
        foot.add(catchUp, BorderLayout.NORTH);
        foot.add(ahead, BorderLayout.SOUTH);
        top.add(foot, BorderLayout.SOUTH);
        panel.add(top, BorderLayout.NORTH);
        panel.add(Splits.vertical(Scroll.of(writes), accesses, 0.5), BorderLayout.CENTER);
    }

    @Override
    public String id() {
        return "verdicts";
    }

    @Override
    public String title() {
        return "Verdicts";
    }

    @Override
    public String purpose() {
        return "Whether each system register write was synchronised before anything went by it, and whether that mattered";
    }

    @Override
    public JComponent component() {
        return panel;
    }

    @Override
    public void show(Scene scene) {
        if (session != scene.description()) {
            session = scene.description();
            indexes.clear();
            knownIndexes.clear();
        }
        shown = scene;
        Log<JudgedWrite> log = scene.snapshot().timeline().writes();
        loss.show(log.dropped());
        Course<JudgedWrite> rows = rows(scene.snapshot());
        writes.setRows(rows);
        writes.show(rows.rowBefore(scene.focus().instructions(), JudgedWrite::at));
        ahead.show(rows);
        writes.selected().ifPresentOrElse(accesses::show, accesses::clear);
        accesses.choose(scene.focus().instructions());
        catchUp.show(left, held(log) + held(scene.snapshot().known().writes()));
    }

    private static long held(Log<?> log) {
        return log.size() - log.dropped();
    }

    private Course<JudgedWrite> rows(Snapshot snapshot) {
        WriteFilter chosen = filter.getItemAt(filter.getSelectedIndex());
        Log<JudgedWrite> past = snapshot.timeline().writes();
        Log<JudgedWrite> known = snapshot.known().writes();
        left = 0;
        if (chosen == WriteFilter.ALL) {
            return LogRows.course(past, known);
        }
        WriteIndex index = index(indexes, chosen);
        List<JudgedWrite> before = index.rows(past, snapshot.generation());
        left = index.left();
        return new Course<>(before, known.size() <= past.size() ? List.of() : behind(past, known, snapshot));
    }

    private List<JudgedWrite> behind(Log<JudgedWrite> past, Log<JudgedWrite> known, Snapshot snapshot) {
        WriteIndex index = index(knownIndexes, filter.getItemAt(filter.getSelectedIndex()));
        List<JudgedWrite> behind = index.rowsFrom(past.size(), known, snapshot.generation());
        left += index.left();
        return behind;
    }

    private static WriteIndex index(Map<WriteFilter, WriteIndex> all, WriteFilter chosen) {
        return all.computeIfAbsent(chosen, filter -> new WriteIndex(filter, CatchUp.PART));
    }

    private void again() {
        if (shown != null && panel.isShowing()) {
            show(shown);
        }
    }
}
