package worldswitch.views.vgic;

import java.awt.BorderLayout;
import java.util.List;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JTabbedPane;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import worldswitch.emulator.gic.GicSnapshot;
import worldswitch.sessions.snapshot.Description;
import worldswitch.sessions.timeline.NestedLists;
import worldswitch.views.pane.Pane;
import worldswitch.views.pane.Scene;
import worldswitch.views.table.Cell;
import worldswitch.views.table.Column;
import worldswitch.views.table.Grid;
import worldswitch.views.theme.Role;
import worldswitch.views.widget.Chip;
import worldswitch.views.widget.PlainLabel;
import worldswitch.views.widget.Scroll;
import worldswitch.views.widget.Splits;

/**
 * The virtual interrupt controller of the present processor: each list register decoded, the way of the chosen one's interrupt
 * from the distributor to the guest, and the registers that control the interface, with the reasons for a maintenance
 * interrupt.
 */
public final class VgicPane implements Pane {
    private final JPanel panel = new JPanel(new BorderLayout());
    private final Chip enabled = new Chip("virtual interface");
    private final Chip maintenance = new Chip("maintenance interrupt");
    private final WayPanel way = new WayPanel();
    private final Grid<ListRow> lists = new Grid<>("list registers", ListRow.columns());
    private final Grid<ControlRow> control = new Grid<>(
            "control of the virtual interface",
            List.of(
                    new Column<>(
                            "Register", 15, row -> Cell.code(row.register()).in(Role.MUTED)),
                    new Column<>(
                            "Field",
                            10,
                            row -> row.notable()
                                    ? Cell.code(row.field()).bold()
                                    : Cell.code(row.field()).in(Role.MUTED)),
                    new Column<>("Value", 8, row -> Cell.code(row.value()).in(row.notable() ? null : Role.MUTED)),
                    new Column<>("In words", 40, row -> Cell.text(row.words()).in(row.notable() ? null : Role.MUTED))));
    private final JComponent registers = Splits.vertical(Scroll.of(lists), Scroll.of(control), 0.55);
    private final NestedPanel nested = new NestedPanel();
    private final JTabbedPane tabs = new JTabbedPane();
    private @Nullable Description arranged;
    private GicSnapshot.@Nullable CpuPart shown;

    /** A pane that asks for nothing. */
    public VgicPane() {
        lists.onSelect(row -> showWay());
        JPanel head = new JPanel(new MigLayout("insets 6 8 2 8, gap 6", ""));
        head.add(PlainLabel.heading("Virtual interface"));
        head.add(enabled);
        head.add(maintenance);
        JPanel top = new JPanel(new BorderLayout());
        top.add(head, BorderLayout.NORTH);
        top.add(way, BorderLayout.CENTER);
        panel.add(top, BorderLayout.NORTH);
        panel.add(registers, BorderLayout.CENTER);
    }

    @Override
    public String id() {
        return "vgic";
    }

    @Override
    public String title() {
        return "vGIC";
    }

    @Override
    public String purpose() {
        return "List registers decoded, and the way of an interrupt from the distributor to the guest";
    }

    @Override
    public JComponent component() {
        return panel;
    }

    @Override
    public void show(Scene scene) {
        showNested(scene);
        int cpu = scene.snapshot().current();
        GicSnapshot.CpuPart now = scene.snapshot().gic().cpus().get(cpu);
        shown = now;
        boolean on = (now.virtual().hcr() & 1) != 0;
        enabled.say(on ? "on" : "off: ICH_HCR_EL2.En=0", on ? Role.GOOD : Role.MUTED);
        boolean raised = now.virtual().maintenance();
        maintenance.say(
                raised ? "maintenance interrupt asserted" : "no maintenance interrupt",
                raised ? Role.UNSYNCHRONISED : Role.MUTED);
        lists.setRows(
                ListRow.of(now.virtual(), scene.previous().gic().cpus().get(cpu).virtual()));
        control.setRows(ControlRow.of(now.virtual()));
        if (lists.selected().isEmpty()) {
            lists.show(firstValid());
        }
        showWay();
    }

    /** A guest hypervisor's list registers get a tab of their own. */
    private void showNested(Scene scene) {
        NestedLists where = scene.description().nestedLists();
        if (scene.description() != arranged) {
            arranged = scene.description();
            arrange(where != null);
        }
        if (where != null) {
            nested.show(where, scene.snapshot().timeline());
        }
    }

    private void arrange(boolean withTabs) {
        nested.forget();
        panel.remove(withTabs ? registers : tabs);
        if (withTabs) {
            tabs.setName("list registers of the hardware and of the guest hypervisor");
            tabs.addTab("Hardware", registers);
            tabs.addTab("Guest hypervisor", nested);
        } else {
            tabs.removeAll();
        }
        panel.add(withTabs ? tabs : registers, BorderLayout.CENTER);
        panel.revalidate();
    }

    private int firstValid() {
        List<ListRow> rows = lists.rows();
        int row = 0;
        while (row < rows.size() && !rows.get(row).isValid()) {
            row++;
        }
        return row < rows.size() ? row : 0;
    }

    private void showWay() {
        GicSnapshot.CpuPart cpu = shown;
        if (cpu != null) {
            lists.selected().ifPresent(row -> way.show(Step.of(cpu, row.number())));
        }
    }
}
