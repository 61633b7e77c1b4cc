package worldswitch.views.sysreg;

import java.awt.BorderLayout;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.KeyStroke;
import org.jspecify.annotations.Nullable;
import worldswitch.emulator.sysreg.catalogue.SystemRegister;
import worldswitch.sessions.column.Log;
import worldswitch.sessions.hazard.JudgedWrite;
import worldswitch.sessions.run.command.Command;
import worldswitch.sessions.run.command.Question;
import worldswitch.sessions.run.command.Sought;
import worldswitch.views.focus.Focus;
import worldswitch.views.pane.Controls;
import worldswitch.views.pane.Pane;
import worldswitch.views.pane.Scene;
import worldswitch.views.record.RegisterWrites;
import worldswitch.views.table.Grid;
import worldswitch.views.widget.CatchUp;
import worldswitch.views.widget.Scroll;
import worldswitch.views.widget.Splits;

/**
 * The system registers of the processor as it stands, by group. Changed ones and unsynchronised ones are marked; the chosen one is
 * shown field by field. Return moves the focus to the register's write before the focus, Shift+Return to the one after.
 */
public final class SysregPane implements Pane {
    private final JPanel panel = new JPanel(new BorderLayout());
    private final RegisterFilter filter = new RegisterFilter(RegisterRows.groups(), this::again);
    private final Grid<RegisterRow> table =
            new Grid<>("system registers", RegisterColumns.all(() -> Objects.requireNonNull(shown())));
    private final RegisterDetail detail;
    private final RegisterWrites writes = new RegisterWrites();
    private final CatchUp catchUp = new CatchUp("system registers", this::catchUp);
    private final Controls controls;
    private @Nullable Scene shown;
    private String chosen = "HCR_EL2";

    /** Registers whose keys move the focus. */
    public SysregPane(Controls controls) {
        this.controls = controls;
        detail = new RegisterDetail(controls);
        table.setEmptyText("No register matches.");
        table.onSelect(this::choose);
        table.onKey(KeyStroke.getKeyStroke("ENTER"), row -> jump(row, true));
        table.onKey(KeyStroke.getKeyStroke("shift ENTER"), row -> jump(row, false));
        table.setToolTipText("Return: the register's write before the focus; Shift+Return: the one after");
        table.offer("Who wrote this last?", "L", row -> register(row).ifPresent(this::ask));
        table.offer("Reverse to its last write", "ctrl L", row -> register(row).ifPresent(this::reverse));
        JPanel top = new JPanel(new BorderLayout());
        top.add(filter, BorderLayout.CENTER);
        top.add(catchUp, BorderLayout.SOUTH);
        panel.add(top, BorderLayout.NORTH);
        panel.add(Splits.vertical(Scroll.of(table), detail, 0.5), BorderLayout.CENTER);
    }

    @Override
    public String id() {
        return "sysregs";
    }

    @Override
    public String title() {
        return "System registers";
    }

    @Override
    public String purpose() {
        return "System registers by group, their fields in words, what changed and what is not synchronised";
    }

    @Override
    public JComponent component() {
        return panel;
    }

    @Override
    public void show(Scene scene) {
        shown = scene;
        Log<JudgedWrite> log = scene.snapshot().timeline().writes();
        long left = writes.read(log, scene.snapshot().generation(), CatchUp.PART);
        again();
        catchUp.show(left, log.size() - log.dropped());
    }

    private void catchUp() {
        if (shown != null && panel.isShowing()) {
            show(shown);
        }
    }

    private @Nullable Scene shown() {
        return shown;
    }

    private void again() {
        Scene scene = shown;
        if (scene != null) {
            List<RegisterRow> rows =
                    RegisterRows.of(scene, writes, filter.sought(), filter.group(), filter.changedOnly());
            table.setRows(rows);
            table.show(place(rows));
            detail.show(table.selected(), scene.snapshot().cpu());
        }
    }

    /** Where the sought register stands, else the one chosen before, else the first. */
    private int place(List<RegisterRow> rows) {
        int sought = place(rows, filter.sought().strip());
        int before = sought < 0 ? place(rows, chosen) : sought;
        return before < 0 ? 1 : before;
    }

    private static int place(List<RegisterRow> rows, String name) {
        int place = rows.size() - 1;
        while (place >= 0 && !rows.get(place).title().equalsIgnoreCase(name)) {
            place--;
        }
        return place;
    }

    private void choose(RegisterRow row) {
        if (!row.isHeading() && shown != null) {
            chosen = row.title();
            detail.show(Optional.of(row), shown.snapshot().cpu());
        }
    }

    private static Optional<SystemRegister> register(RegisterRow row) {
        return Optional.ofNullable(row.register());
    }

    private void ask(SystemRegister register) {
        controls.ask(new Question.Register(register.index()));
    }

    private void reverse(SystemRegister register) {
        if (shown != null) {
            int cpu = shown.snapshot().cpu().id();
            controls.post(new Command.ReverseTo(new Sought.RegisterWrite(cpu, register.index(), 0)));
        }
    }

    private void jump(RegisterRow row, boolean back) {
        SystemRegister register = row.register();
        if (register != null && shown != null) {
            long now = shown.focus().instructions();
            Optional<JudgedWrite> found =
                    back ? writes.before(register.index(), now) : writes.after(register.index(), now);
            found.ifPresent(write -> controls.go(Focus.code(write.at(), write.cpu(), write.el(), write.pc())));
        }
    }
}
