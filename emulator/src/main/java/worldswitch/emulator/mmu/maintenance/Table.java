package worldswitch.emulator.mmu.maintenance;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import worldswitch.emulator.resource.ResourceTable;
import worldswitch.emulator.sysreg.catalogue.Catalogue;

/** A resource table of operations: a heading, and then one operation a line, its name first. */
final class Table {
    private final Map<String, String[]> rows;

    private Table(Map<String, String[]> rows) {
        this.rows = rows;
    }

    static Table read(String name) {
        return new Table(ResourceTable.rows(Table.class, "/worldswitch/emulator/mmu/" + name).stream()
                .collect(Collectors.toMap(cells -> cells[0], cells -> cells)));
    }

    /** Puts what each row does at the index of its operation. */
    void into(Operation[] operations, Function<String[], Operation> does) {
        rows.forEach((name, cells) -> operations[Catalogue.index(name)] = does.apply(cells));
    }
}
