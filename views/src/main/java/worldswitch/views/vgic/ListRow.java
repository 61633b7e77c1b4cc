package worldswitch.views.vgic;

import java.util.List;
import java.util.stream.IntStream;
import worldswitch.emulator.gic.virtual.ListRegister;
import worldswitch.emulator.gic.virtual.VirtualSnapshot;
import worldswitch.views.table.Cell;
import worldswitch.views.table.Column;
import worldswitch.views.text.Numbers;
import worldswitch.views.theme.Role;

/**
 * A list register with what the window marks of it.
 *
 * @param number its number
 * @param register what it holds
 * @param changed whether it changed since the stop before
 * @param signalled whether its interrupt is being signalled to the guest
 */
record ListRow(int number, ListRegister register, boolean changed, boolean signalled) {
    static List<ListRow> of(VirtualSnapshot now, VirtualSnapshot before) {
        return IntStream.range(0, now.lists().size())
                .mapToObj(number -> new ListRow(
                        number,
                        now.lists().get(number),
                        !now.lists().get(number).equals(before.lists().get(number)),
                        now.signalled() == number))
                .toList();
    }

    static List<Column<ListRow>> columns() {
        return List.of(
                new Column<>("LR", 4, row -> Cell.number(Integer.toString(row.number))),
                new Column<>("State", 19, ListRow::state),
                new Column<>("vINTID", 7, row -> row.number(row.register.virtualIntid())),
                new Column<>("HW", 4, row -> row.word(row.register.hardware() ? "yes" : "no")),
                new Column<>(
                        "pINTID",
                        7,
                        row -> row.register.hardware() ? row.number(row.register.physicalIntid()) : Cell.text("")),
                new Column<>("Group", 6, row -> row.number(row.register.group())),
                new Column<>("Priority", 8, row -> row.word(Numbers.hexadecimal(row.register.priority()))),
                new Column<>("EOI asks", 9, row -> row.word(row.register.maintenanceAtEnd() ? "yes" : "no")),
                new Column<>(
                        "ICH_LR<n>_EL2",
                        20,
                        row -> Cell.code(Numbers.register(row.register.value()))
                                .in(row.isValid() ? null : Role.MUTED)));
    }

    boolean isValid() {
        return register.state() != ListRegister.State.INVALID;
    }

    private Cell state() {
        String sign = (changed ? "\u25cf " : "")
                + (isValid() ? register.state() : "empty")
                + (signalled ? ", signalled" : "");
        return switch (register.state()) {
            case INVALID -> Cell.text(sign).in(changed ? Role.CHANGED : Role.MUTED);
            case PENDING -> Cell.text(sign).on(Role.UNSYNCHRONISED);
            case ACTIVE -> Cell.text(sign).on(Role.GOOD);
            case PENDING_AND_ACTIVE -> Cell.text(sign).on(Role.CHANGED);
        };
    }

    private Cell number(int value) {
        return isValid() ? Cell.number(Integer.toString(value)) : Cell.text("");
    }

    private Cell word(String text) {
        return isValid() ? Cell.text(text) : Cell.text("");
    }
}
