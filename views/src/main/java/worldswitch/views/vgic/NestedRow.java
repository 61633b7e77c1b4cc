package worldswitch.views.vgic;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import worldswitch.emulator.gic.virtual.ListRegister;
import worldswitch.sessions.timeline.ListStage;
import worldswitch.views.table.Cell;
import worldswitch.views.table.Column;
import worldswitch.views.text.Numbers;
import worldswitch.views.theme.Role;

/**
 * A list register of a guest hypervisor.
 *
 * @param number its number, by the guest hypervisor's count
 * @param life its life so far, stage by stage
 */
record NestedRow(int number, List<ListStage> life) {
    static List<NestedRow> of(List<List<ListStage>> lives) {
        return IntStream.range(0, lives.size())
                .mapToObj(number -> new NestedRow(number, lives.get(number)))
                .toList();
    }

    static List<Column<NestedRow>> columns() {
        return List.of(
                new Column<>("LR", 4, row -> Cell.number(Integer.toString(row.number))),
                new Column<>("In memory", 19, NestedRow::state),
                new Column<>("vINTID", 7, row -> row.of(register -> Integer.toString(register.virtualIntid()))),
                new Column<>("Stands for", 26, row -> row.text(ListStage::physicalText)),
                new Column<>("Shadow", 22, row -> row.text(ListStage::shadowText)),
                new Column<>("ICH_LR<n>_EL2", 20, NestedRow::code),
                new Column<>("Stages", 7, row -> Cell.number(Integer.toString(row.life.size()))));
    }

    /** The stage that it is in; null if nothing has ever become of it. */
    @Nullable
    ListStage now() {
        return life.isEmpty() ? null : life.get(life.size() - 1);
    }

    private Cell state() {
        ListStage now = now();
        return now == null
                ? Cell.text("never written").in(Role.MUTED)
                : Cell.text(now.nestedText()).on(LifePanel.role(now.nested()));
    }

    private Cell of(Function<ListRegister, String> part) {
        ListStage now = now();
        return now == null || now.nested() == 0
                ? Cell.text("")
                : Cell.number(part.apply(new ListRegister(now.nested())));
    }

    private Cell text(Function<ListStage, String> part) {
        ListStage now = now();
        return now == null ? Cell.text("") : Cell.text(part.apply(now));
    }

    private Cell code() {
        ListStage now = now();
        return now == null
                ? Cell.text("")
                : Cell.code(Numbers.register(now.nested())).in(Role.MUTED);
    }
}
