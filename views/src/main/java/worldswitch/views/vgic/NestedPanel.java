package worldswitch.views.vgic;

import java.awt.BorderLayout;
import java.util.List;
import javax.swing.JPanel;
import worldswitch.sessions.timeline.ListLife;
import worldswitch.sessions.timeline.NestedLists;
import worldswitch.sessions.timeline.Timeline;
import worldswitch.views.table.Grid;
import worldswitch.views.widget.Scroll;
import worldswitch.views.widget.Splits;

/** The list registers of a guest hypervisor as they lie in memory, and the life of the chosen one. */
final class NestedPanel extends JPanel {
    private final Grid<NestedRow> lists = new Grid<>("guest hypervisor's list registers", NestedRow.columns());
    private final LifePanel life = new LifePanel();
    private transient long seen = -1;

    NestedPanel() {
        super(new BorderLayout());
        lists.onSelect(row -> showLife());
        add(Splits.vertical(Scroll.of(lists), Scroll.of(life), 0.45));
    }

    /** Shows what was recorded; where nothing has been since, nothing is done. */
    void show(NestedLists where, Timeline timeline) {
        if (timeline.interrupts().size() != seen) {
            seen = timeline.interrupts().size();
            lists.setRows(NestedRow.of(ListLife.of(timeline.interrupts(), where)));
            if (lists.selected().isEmpty()) {
                lists.show(liveliest());
            }
            showLife();
        }
    }

    /** Another session is shown next. */
    void forget() {
        seen = -1;
        lists.setRows(List.of());
    }

    private int liveliest() {
        List<NestedRow> rows = lists.rows();
        int best = 0;
        for (int row = 1; row < rows.size(); row++) {
            best = rows.get(row).life().size() > rows.get(best).life().size() ? row : best;
        }
        return best;
    }

    private void showLife() {
        lists.selected().ifPresent(row -> life.show(row.number(), row.life()));
    }
}
