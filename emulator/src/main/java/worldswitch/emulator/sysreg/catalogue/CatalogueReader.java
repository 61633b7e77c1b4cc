package worldswitch.emulator.sysreg.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import worldswitch.emulator.sysreg.catalogue.SystemRegister.Kind;

/**
 * Reads the catalogue's tables.
 *
 * <p>A line that begins with a name is a register: name, encoding, direction ({@code RW}, {@code RO}, {@code WO}) and
 * properties ({@code control}, {@code view}, {@code fixed}, {@code reset=}, {@code keep=}, {@code needs=}, {@code like=}).
 * A line that begins with a tab is a field of the register above: name, bits, layout, names of values, feature. A
 * register that is {@code like} another has the other's fields.
 */
final class CatalogueReader {
    private static final String FOLDER = "catalogue/";

    private final Map<String, String> groups = new LinkedHashMap<>();
    private final List<Draft> drafts = new ArrayList<>();
    private final Map<String, List<Field>> fields = new HashMap<>();

    CatalogueReader() {
        for (String[] cells : Table.read(FOLDER + "groups.tsv")) {
            groups.put(cells[0], cells[1]);
            Table.read(FOLDER + cells[0] + ".tsv").forEach(line -> take(cells[0], line));
        }
    }

    Map<String, String> groups() {
        return java.util.Collections.unmodifiableMap(groups);
    }

    List<SystemRegister> rows() {
        List<SystemRegister> rows = new ArrayList<>();
        drafts.forEach(draft -> rows.add(row(rows.size(), draft)));
        return List.copyOf(rows);
    }

    private void take(String group, String[] cells) {
        if (cells[0].isEmpty()) {
            String register = drafts.get(drafts.size() - 1).name();
            fields.get(register).add(field(register, cells));
        } else {
            drafts.add(new Draft(group, cells[0], cells[1], cells[2], properties(Table.cell(cells, 3))));
            fields.put(cells[0], new ArrayList<>());
        }
    }

    private static Map<String, String> properties(String cell) {
        return java.util.Arrays.stream(cell.split(" "))
                .map(property -> property.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> Table.cell(pair, 1)));
    }

    private static Field field(String register, String[] cells) {
        String[] bits = cells[2].split(":");
        int msb = Integer.parseInt(bits[0]);
        int lsb = Integer.parseInt(bits[bits.length - 1]);
        Map<Long, String> values = values(Table.cell(cells, 4));
        return new Field(register, cells[1], msb, lsb, Table.cell(cells, 3), values, Table.cell(cells, 5));
    }

    private static Map<Long, String> values(String cell) {
        Map<Long, String> values = new TreeMap<>();
        for (String value : cell.isEmpty() ? new String[0] : cell.split("\\|")) {
            int equals = value.indexOf('=');
            values.put(Long.decode(value.substring(0, equals)), value.substring(equals + 1));
        }
        return java.util.Collections.unmodifiableMap(values);
    }

    private SystemRegister row(int index, Draft draft) {
        Map<String, String> properties = draft.properties();
        Encoding encoding = encoding(draft.encoding());
        return new SystemRegister(
                index,
                draft.name(),
                draft.group(),
                encoding,
                properties.containsKey("view") ? Kind.VIEW : kind(encoding),
                draft.direction().startsWith("R"),
                draft.direction().endsWith("W") || draft.direction().equals("WO"),
                properties.containsKey("control"),
                properties.getOrDefault("needs", ""),
                Long.decode(properties.getOrDefault("reset", "0")),
                kept(draft),
                fieldsOf(draft));
    }

    /** A register without fields holds all of what is written to it, unless it is fixed. */
    private long kept(Draft draft) {
        boolean whole = fieldsOf(draft).isEmpty() && !draft.properties().containsKey("fixed");
        return whole ? -1L : Long.decode(draft.properties().getOrDefault("keep", "0"));
    }

    private List<Field> fieldsOf(Draft draft) {
        String other = draft.properties().get("like");
        return other == null
                ? fields.get(draft.name())
                : fields.get(other).stream()
                        .map(field -> field.in(draft.name()))
                        .toList();
    }

    private static Kind kind(Encoding encoding) {
        return switch (encoding.op0()) {
            case 0 -> Kind.PSTATE;
            case 1 -> Kind.OPERATION;
            default -> Kind.REGISTER;
        };
    }

    private static Encoding encoding(String cell) {
        int[] numbers = java.util.Arrays.stream(cell.replace('x', '0').split(","))
                .mapToInt(Integer::parseInt)
                .toArray();
        return new Encoding(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4]);
    }

    /** A register's line, before its fields are known. */
    private record Draft(
            String group, String name, String encoding, String direction, Map<String, String> properties) {}
}
