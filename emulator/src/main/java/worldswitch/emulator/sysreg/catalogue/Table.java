package worldswitch.emulator.sysreg.catalogue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The tables beside this package as cells: tab-separated lines, a title line first, {@code #} for comments. */
public final class Table {
    private static final String ROOT = "/worldswitch/emulator/sysreg/";

    private Table() {}

    /**
     * The lines of a table below its title, empty lines and comments left out.
     *
     * @param name the path below the folder of this module's system register tables
     */
    public static List<String[]> read(String name) {
        try (InputStream stream = Table.class.getResourceAsStream(ROOT + name)) {
            if (stream == null) {
                throw new IllegalStateException("no table " + ROOT + name);
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return reader.lines()
                    .skip(1)
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A cell, or an empty string where the line ends before it. */
    public static String cell(String[] cells, int index) {
        return index < cells.length ? cells[index] : "";
    }
}
