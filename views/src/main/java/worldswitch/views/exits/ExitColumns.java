package worldswitch.views.exits;

import java.util.List;
import java.util.function.Supplier;
import worldswitch.sessions.timeline.Exit;
import worldswitch.views.table.Cell;
import worldswitch.views.table.Column;
import worldswitch.views.text.Exits;
import worldswitch.views.text.Numbers;
import worldswitch.views.theme.Role;

/** What the table of exits shows of each. */
final class ExitColumns {
    private ExitColumns() {}

    /** All of them; {@code calls} are the present names of the functions that a host calls. */
    static List<Column<Exit>> all(Supplier<List<String>> calls) {
        return List.of(
                new Column<>("#", 5, exit -> Cell.number(Numbers.count(exit.number()))),
                new Column<>("At", 8, exit -> Cell.number(Numbers.moment(exit.at()))),
                new Column<>(
                        "From",
                        15,
                        exit -> Cell.text(exit.from() + ", EL" + exit.fromEl()).in(Role.of(exit.from()))),
                new Column<>("To", 10, exit -> Cell.text(exit.to().toString()).in(Role.of(exit.to()))),
                new Column<>(
                        "Exit in words",
                        26,
                        exit -> Cell.text(words(exit, calls.get())).bold()),
                new Column<>("Class", 10, exit -> Cell.code(exit.syndrome().className())),
                new Column<>("Decided by", 13, exit -> Cell.code(exit.field())),
                new Column<>("Until re-entry", 12, exit -> Cell.number(spent(exit))),
                new Column<>("ELR_EL2", 18, exit -> Cell.code(Numbers.hexadecimal(exit.elr()))),
                new Column<>("FAR_EL2", 18, exit -> Cell.code(orNothing(exit.far()))),
                new Column<>("HPFAR_EL2", 9, exit -> Cell.code(orNothing(exit.hpfar()))),
                new Column<>("Syndrome in words", 40, exit -> Cell.text(Exits.syndrome(exit, calls.get()))),
                new Column<>("Why", 40, exit -> Cell.text(exit.reason())));
    }

    /** What kind of exit it was, and which function was called if it was a call. */
    private static String words(Exit exit, List<String> calls) {
        String function = Exits.function(exit, calls);
        return Exits.kind(exit) + (function.isEmpty() ? "" : ": " + function);
    }

    private static String spent(Exit exit) {
        return exit.instructions() < 0 ? "not yet" : Numbers.count(exit.instructions());
    }

    private static String orNothing(long address) {
        return address == 0 ? "" : Numbers.hexadecimal(address);
    }
}
