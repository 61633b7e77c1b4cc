package worldswitch.emulator.mmu.explain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import worldswitch.emulator.mmu.regime.TableFormat;
import worldswitch.emulator.resource.ResourceTable;

/** The fields of each kind of descriptor, read once from a resource table. */
final class DescriptorLayout {
    private static final String RESOURCE = "/worldswitch/emulator/mmu/descriptor-fields.tsv";
    /** The one field that is not in the same place in every format, and the one that some do not have. */
    private static final String ADDRESS = "address";

    private static final String SHAREABILITY = "SH";
    private static final List<Row> ROWS = ResourceTable.rows(DescriptorLayout.class, RESOURCE).stream()
            .map(DescriptorLayout::row)
            .toList();

    private DescriptorLayout() {}

    private record Row(String layout, String name, int msb, int lsb, Map<Long, String> meanings) {
        boolean belongsTo(String kind, TableFormat format) {
            return layout.equals(kind) && (!name.equals(SHAREABILITY) || format.hasShareability());
        }

        DescriptorField of(int level, long descriptor, TableFormat format) {
            long value =
                    name.equals(ADDRESS) ? address(level, descriptor, format) : (descriptor & -1L >>> 63 - msb) >>> lsb;
            return new DescriptorField(name, value, meanings.getOrDefault(value, ""));
        }
    }

    /** The fields of a descriptor found at a level. */
    static List<DescriptorField> decode(int stage, int level, long descriptor, TableFormat format) {
        String kind = "stage %d %s".formatted(stage, format.isTable(descriptor, level) ? "table" : "leaf");
        return ROWS.stream()
                .filter(row -> row.belongsTo(kind, format))
                .map(row -> row.of(level, descriptor, format))
                .toList();
    }

    /** The address in a descriptor: of a table, or of what the leaf maps. */
    static long address(int level, long descriptor, TableFormat format) {
        long address = format.address(descriptor);
        return format.isTable(descriptor, level) ? address : address & -1L << format.shift(level);
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
