package worldswitch.sessions.syndrome;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import worldswitch.emulator.resource.ResourceTable;

/** Names of numbers, from a table whose rows are a number and a name. */
final class NumberedNames {
    private final Map<Long, String> names;

    private NumberedNames(Map<Long, String> names) {
        this.names = names;
    }

    /** Reads a table of this package. */
    static NumberedNames of(String table) {
        return new NumberedNames(ResourceTable.rows(NumberedNames.class, table).stream()
                .collect(Collectors.toMap(cells -> Long.decode(cells[0]), cells -> cells[1])));
    }

    Optional<String> find(long number) {
        return Optional.ofNullable(names.get(number));
    }
}
