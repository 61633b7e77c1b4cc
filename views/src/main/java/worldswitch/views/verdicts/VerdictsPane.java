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
import worldswitch.sessions.snapshot.Description;
import worldswitch.sessions.snapshot.Generation;
import worldswitch.views.focus.Focus;
import worldswitch.views.pane.Controls;
import worldswitch.views.pane.Pane;
import worldswitch.views.pane.Scene;
import worldswitch.views.table.Grid;
import worldswitch.views.table.LogRows;
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
    private @Nullable Scene shown;
    private @Nullable Description session;

    /** Verdicts whose rows move the focus. */
    public VerdictsPane(Controls controls) {
        accesses = new AccessTable(controls);
        writes.setEmptyText("No such write yet. Run to the next system register write (F12).");
        writes.onSelect(write -> controls.go(Focus.code(write.at(), write.cpu(), write.el(), write.pc())));
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
        top.add(head, BorderLayout.SOUTH);
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
        }
        shown = scene;
        Log<JudgedWrite> log = scene.snapshot().timeline().writes();
        loss.show(log.dropped());
        List<JudgedWrite> rows = rows(log, scene.snapshot().generation());
        writes.setRows(rows);
        writes.show(rowBefore(rows, scene.focus().instructions()));
        writes.selected().ifPresentOrElse(accesses::show, accesses::clear);
        accesses.choose(scene.focus().instructions());
    }

    private List<JudgedWrite> rows(Log<JudgedWrite> log, Generation generation) {
        WriteFilter chosen = filter.getItemAt(filter.getSelectedIndex());
        return chosen == WriteFilter.ALL
                ? new LogRows<>(log)
                : indexes.computeIfAbsent(chosen, WriteIndex::new).rows(log, generation);
    }

    /** The last row at or before a moment, by halving. */
    private static int rowBefore(List<JudgedWrite> rows, long instructions) {
        int low = 0;
        int high = rows.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (rows.get(middle).at() <= instructions) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    private void again() {
        if (shown != null) {
            show(shown);
        }
    }
}
