package worldswitch.emulator.mmu.maintenance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import worldswitch.emulator.sysreg.catalogue.Catalogue;

/** A resource table of operations: a heading, and then one operation a line, its name first. */
final class Table {
    private final Map<String, String[]> rows;

    private Table(Map<String, String[]> rows) {
        this.rows = rows;
    }

    static Table read(String name) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Table.class.getResourceAsStream("/worldswitch/emulator/mmu/" + name)),
                StandardCharsets.UTF_8))) {
            return new Table(reader.lines()
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .collect(Collectors.toMap(cells -> cells[0], cells -> cells)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts what each row does at the index of its operation. */
    void into(Operation[] operations, Function<String[], Operation> does) {
        rows.forEach((name, cells) -> operations[Catalogue.index(name)] = does.apply(cells));
    }
}
