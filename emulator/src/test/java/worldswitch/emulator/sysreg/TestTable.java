package worldswitch.emulator.sysreg;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Tab-separated tables among the test resources. */
public final class TestTable {
    private TestTable() {}

    /** The lines below the title, each with as many cells as the title has; comments left out. */
    public static List<String[]> read(String name) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(TestTable.class.getResourceAsStream(name)), StandardCharsets.UTF_8))) {
            int width = reader.readLine().split("\t").length;
            return reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> pad(line.split("\t", -1), width))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String[] pad(String[] cells, int width) {
        String[] padded = Arrays.copyOf(cells, width);
        for (int i = cells.length; i < width; i++) {
            padded[i] = "";
        }
        return padded;
    }
}
