package worldswitch.emulator.isa.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** A table of the instruction set: tab-separated cells under a line of headings. */
final class Resource {
    private Resource() {}

    /** The cells of every row of a table. */
    static List<String[]> rows(String name) {
        InputStream stream =
                Objects.requireNonNull(Resource.class.getResourceAsStream("/worldswitch/emulator/isa/" + name), name);
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(line -> line.split("\t", -1)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
