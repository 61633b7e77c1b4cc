package worldswitch.views.sysreg;

import java.util.List;
import worldswitch.sessions.hazard.JudgedWrite;
import worldswitch.views.pane.Scene;
import worldswitch.views.table.Cell;
import worldswitch.views.table.Column;
import worldswitch.views.text.Numbers;
import worldswitch.views.text.Symbols;
import worldswitch.views.theme.Role;

/** What the register table shows of each. */
final class RegisterColumns {
    private RegisterColumns() {}

    static List<Column<RegisterRow>> all(java.util.function.Supplier<Scene> scene) {
        return List.of(
                new Column<>("Register", 19, RegisterColumns::name),
                new Column<>("Value", 18, RegisterColumns::value),
                new Column<>("Mark", 22, RegisterColumns::mark),
                new Column<>(
                        "Last writer",
                        24,
                        row -> Cell.code(row.writer()
                                        .map(write -> writer(write, scene.get()))
                                        .orElse(""))
                                .in(Role.MUTED)));
    }

    private static Cell name(RegisterRow row) {
        return row.isHeading() ? Cell.text(row.title()).in(Role.MUTED).bold() : Cell.code(row.title());
    }

    private static Cell value(RegisterRow row) {
        if (row.isHeading()) {
            return Cell.text("");
        }
        Cell cell = Cell.code(Numbers.register(row.value()));
        if (row.changed()) {
            return cell.in(Role.CHANGED).bold();
        }
        return row.value() == 0 ? cell.in(Role.MUTED) : cell;
    }

    private static Cell mark(RegisterRow row) {
        if (row.unsynchronised()) {
            String seen = row.differs() ? ": indirect reads still see " + Numbers.hexadecimal(row.effective()) : "";
            return Cell.text("\u2026 unsynchronised" + seen).on(Role.UNSYNCHRONISED);
        }
        return Cell.text(row.changed() ? "\u25cf changed" : "").in(Role.CHANGED);
    }

    private static String writer(JudgedWrite write, Scene scene) {
        boolean hypervisor = write.el() == 2;
        return Numbers.moment(write.at()) + " "
                + (hypervisor ? Symbols.anywhere(scene, write.pc()) : Symbols.place(scene, write.pc()));
    }
}
