package worldswitch.views.verdicts;

import java.util.List;
import worldswitch.sessions.hazard.JudgedWrite;
import worldswitch.sessions.hazard.Verdict;
import worldswitch.views.table.Cell;
import worldswitch.views.table.Column;
import worldswitch.views.text.Numbers;
import worldswitch.views.text.Verdicts;
import worldswitch.views.theme.Role;

/** What the table of writes shows of each. */
final class WriteColumns {
    private WriteColumns() {}

    static List<Column<JudgedWrite>> all() {
        return List.of(
                new Column<>("At", 8, write -> Cell.number(Numbers.moment(write.at()))),
                new Column<>(
                        "Register",
                        13,
                        write -> Cell.code(write.register().name()).bold()),
                new Column<>(
                        "State",
                        20,
                        write -> Cell.text(Verdicts.sign(write.state()) + " " + write.state())
                                .on(Role.of(write.state()))),
                new Column<>("By", 17, write -> Cell.text(write.by())),
                new Column<>("Accesses", 10, WriteColumns::accesses),
                new Column<>("Changed fields", 40, write -> Cell.code(Verdicts.changes(write))));
    }

    private static Cell accesses(JudgedWrite write) {
        long hazards = write.accesses().stream()
                .filter(access -> access.verdict() == Verdict.HAZARD)
                .count();
        String text = write.accesses().isEmpty()
                ? ""
                : Integer.toString(write.accesses().size());
        return hazards == 0
                ? Cell.number(text)
                : Cell.number(hazards + " of " + text + " !").in(Role.HAZARD);
    }
}
