package worldswitch.emulator.isa;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Tab-separated tables beside the tests, and those of the instruction set itself. */
final class TestTable {
    private TestTable() {}

    /** The cells of every line. */
    static List<String[]> lines(String name) {
        try (InputStream stream = Objects.requireNonNull(TestTable.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
