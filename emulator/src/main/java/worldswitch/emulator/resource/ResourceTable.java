package worldswitch.emulator.resource;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * A table among the resources: UTF-8, a row a line, cells with a tab between them. Empty lines and those that begin with
 * {@code #} are left out.
 *
 * <p>The name of a table is its path from the folder of a class, or from the root if it begins with a slash; a table that is
 * not there is an {@link IllegalStateException}.
 */
public final class ResourceTable {
    private ResourceTable() {}

    /** The lines of a table without headings. */
    public static List<String> lines(Class<?> beside, String name) {
        return read(beside, name, 0);
    }

    /** The cells of the rows below the first line, which has the headings. */
    public static List<String[]> rows(Class<?> beside, String name) {
        return read(beside, name, 1).stream().map(line -> line.split("\t", -1)).toList();
    }

    private static List<String> read(Class<?> beside, String name, int headings) {
        try (InputStream stream = beside.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("no table " + name + " beside " + beside.getName());
            }
            Stream<String> lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8)).lines();
            return lines.skip(headings)
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
