package worldswitch.sessions.syndrome;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Names of numbers, from a table whose rows are a number and a name. */
final class NumberedNames {
    private final Map<Long, String> names;

    private NumberedNames(Map<Long, String> names) {
        this.names = names;
    }

    /** Reads a table of this package. */
    static NumberedNames of(String table) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(NumberedNames.class.getResourceAsStream(table)), StandardCharsets.UTF_8))) {
            return new NumberedNames(reader.lines()
                    .skip(1)
                    .map(line -> line.split("\t"))
                    .collect(Collectors.toMap(cells -> Long.decode(cells[0]), cells -> cells[1])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<String> find(long number) {
        return Optional.ofNullable(names.get(number));
    }
}
