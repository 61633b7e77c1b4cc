package worldswitch.emulator.mmu.explain;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The fields of each kind of descriptor, read once from a resource table. */
final class DescriptorLayout {
    private static final String RESOURCE = "/worldswitch/emulator/mmu/descriptor-fields.tsv";
    private static final List<Row> ROWS = load();

    private DescriptorLayout() {}

    private record Row(String layout, String name, int msb, int lsb, Map<Long, String> meanings) {
        DescriptorField of(long descriptor) {
            long bits = descriptor & -1L >>> 63 - msb;
            long value = name.equals("address") ? bits >>> lsb << lsb : bits >>> lsb;
            return new DescriptorField(name, value, meanings.getOrDefault(value, ""));
        }
    }

    /** The fields of a descriptor. */
    static List<DescriptorField> decode(int stage, boolean table, long descriptor) {
        String layout = "stage %d %s".formatted(stage, table ? "table" : "leaf");
        return ROWS.stream()
                .filter(row -> row.layout.equals(layout))
                .map(row -> row.of(descriptor))
                .toList();
    }

    private static List<Row> load() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(DescriptorLayout.class.getResourceAsStream(RESOURCE)),
                StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(line -> row(line.split("\t", -1))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(String[] cells) {
        Map<Long, String> meanings = new HashMap<>();
        for (String pair : cells[4].isEmpty() ? new String[0] : cells[4].split(";")) {
            String[] sides = pair.split("=", 2);
            meanings.put(Long.valueOf(sides[0]), sides[1]);
        }
        return new Row(cells[0], cells[1], Integer.parseInt(cells[2]), Integer.parseInt(cells[3]), meanings);
    }
}
