package worldswitch.views.verdicts;

import java.awt.BorderLayout;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import worldswitch.sessions.hazard.JudgedAccess;
import worldswitch.sessions.hazard.JudgedWrite;
import worldswitch.views.focus.Focus;
import worldswitch.views.pane.Controls;
import worldswitch.views.table.Cell;
import worldswitch.views.table.Column;
import worldswitch.views.table.Grid;
import worldswitch.views.text.Numbers;
import worldswitch.views.text.Verdicts;
import worldswitch.views.theme.Role;
import worldswitch.views.widget.Chip;
import worldswitch.views.widget.Prose;
import worldswitch.views.widget.Scroll;

/** One write in full: what changed, what became of it, and each access behind it with its verdict and the rule. */
final class AccessTable extends JPanel {
    /** An access together with the write that it is behind. */
    private record Row(JudgedWrite write, JudgedAccess access) {}

    private final Chip state = new Chip("state of the write");
    private final Prose line = new Prose("the write");
    private final Prose explanation = new Prose("the verdict in words");
    private final Grid<Row> table = new Grid<>(
            "accesses behind the write",
            List.of(
                    new Column<>("Verdict", 13, row -> verdict(row.access())),
                    new Column<>("Access", 20, row -> Cell.code(row.access().what())),
                    new Column<>(
                            "At",
                            8,
                            row -> Cell.number(Numbers.moment(row.access().at()))),
                    new Column<>(
                            "Times",
                            5,
                            row -> Cell.number(Numbers.count(row.access().count()))),
                    new Column<>("Why", 50, row -> Cell.text(Verdicts.why(row.write(), row.access()))),
                    new Column<>(
                            "Rule", 40, row -> Cell.text(row.access().rule()).in(Role.MUTED))));

    AccessTable(Controls controls) {
        super(new BorderLayout());
        JPanel head = new JPanel(new MigLayout("insets 6 8 6 8, gap 8, fillx, hidemode 2", "[][grow,fill]"));
        head.add(state, "top");
        head.add(line, "wmin 50");
        add(head, BorderLayout.NORTH);
        add(Scroll.of(table), BorderLayout.CENTER);
        explanation.setBorder(BorderFactory.createEmptyBorder(6, 8, 6, 8));
        add(explanation, BorderLayout.SOUTH);
        table.onSelect(row -> controls.go(Focus.code(
                row.access().at(),
                row.write().cpu(),
                row.write().el(),
                row.access().pc())));
    }

    void show(JudgedWrite write) {
        state.say(Verdicts.sign(write.state()) + " " + write.state(), Role.of(write.state()));
        line.setText(Verdicts.line(write) + ". " + capital(Verdicts.outcome(write)) + ".");
        table.setEmptyText("Nothing went by " + write.register().name() + " before it was synchronised.");
        table.setRows(
                write.accesses().stream().map(each -> new Row(write, each)).toList());
    }

    void clear() {
        state.say("", Role.MUTED);
        line.setText("Choose a write to see the accesses behind it.");
        table.setEmptyText("");
        table.setRows(List.of());
        explanation.setText("");
    }

    /** Selects the access at a moment, or else the worst one, and explains it in full. */
    void choose(long at) {
        List<Row> rows = table.rows();
        int worst = 0;
        int chosen = -1;
        for (int row = 0; row < rows.size(); row++) {
            worst = severity(rows.get(row)) > severity(rows.get(worst)) ? row : worst;
            chosen = rows.get(row).access().at() == at ? row : chosen;
        }
        table.show(chosen < 0 ? worst : chosen);
        explanation.setText(table.selected().map(AccessTable::explain).orElse(""));
    }

    private static int severity(Row row) {
        return switch (row.access().verdict()) {
            case INDEPENDENT -> 0;
            case UNCHANGED -> 1;
            case UNKNOWN -> 2;
            case HAZARD -> 3;
        };
    }

    private static String explain(Row row) {
        String rule = row.access().rule();
        return row.access().what() + " " + Verdicts.why(row.write(), row.access()) + "."
                + (rule.isEmpty() ? "" : " Rule: " + rule + ".");
    }

    private static Cell verdict(JudgedAccess access) {
        return Cell.text(Verdicts.sign(access.verdict()) + " " + access.verdict())
                .on(Role.of(access.verdict()));
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
    }
}
