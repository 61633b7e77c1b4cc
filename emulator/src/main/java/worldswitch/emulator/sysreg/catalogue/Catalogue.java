package worldswitch.emulator.sysreg.catalogue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Every system register and operation by name, encoding and index, read once from the resource tables. */
public final class Catalogue {
    private static final List<SystemRegister> ROWS = List.copyOf(load());
    private static final Map<String, SystemRegister> BY_NAME = byName();

    private Catalogue() {}

    /** Every row, in index order. */
    public static List<SystemRegister> rows() {
        return ROWS;
    }

    /** The number of rows: the length of a register file. */
    public static int size() {
        return ROWS.size();
    }

    /** The row of an index. */
    public static SystemRegister row(int index) {
        return ROWS.get(index);
    }

    /** The row of a name, in any case of letters. */
    public static Optional<SystemRegister> find(String name) {
        return Optional.ofNullable(BY_NAME.get(name.toUpperCase(java.util.Locale.ROOT)));
    }

    /**
     * The index of a register that the machine's own code names. Meant for constants.
     *
     * @throws IllegalArgumentException if the catalogue has no such name
     */
    public static int index(String name) {
        return find(name)
                .orElseThrow(() -> new IllegalArgumentException("no system register " + name))
                .index();
    }

    /**
     * A field by its qualified name, {@code HCR_EL2.TVM} or {@code CPTR_EL2{E2H=1}.FPEN}. Meant for constants.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Field field(String qualified) {
        int dot = qualified.lastIndexOf('.');
        String register = qualified.substring(0, dot).replaceFirst("\\{.*}", "");
        return row(index(register)).fields().stream()
                .filter(field ->
                        field.toString().equals(qualified) || (register + "." + field.name()).equals(qualified))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no field " + qualified));
    }

    /** The mask of a field by its qualified name. Meant for constants. */
    public static long mask(String qualified) {
        return field(qualified).mask();
    }

    private static Map<String, SystemRegister> byName() {
        Map<String, SystemRegister> names = new HashMap<>();
        ROWS.forEach(row -> names.put(row.name().toUpperCase(java.util.Locale.ROOT), row));
        return names;
    }

    private static List<SystemRegister> load() {
        Map<String, List<Field>> fields = new HashMap<>();
        for (String[] cells : table("fields.tsv")) {
            Field field =
                    new Field(cells[0], cells[1], Integer.parseInt(cells[2]), Integer.parseInt(cells[3]), cells[4]);
            fields.computeIfAbsent(cells[0], key -> new ArrayList<>()).add(field);
        }
        List<SystemRegister> rows = new ArrayList<>();
        for (String[] cells : table("registers.tsv")) {
            rows.add(row(rows.size(), cells, fields.getOrDefault(cells[0], List.of())));
        }
        return rows;
    }

    private static SystemRegister row(int index, String[] cells, List<Field> fields) {
        int crm = cells[4].equals("imm") ? 0 : Integer.parseInt(cells[4]);
        Encoding encoding = new Encoding(number(cells[1]), number(cells[2]), number(cells[3]), crm, number(cells[5]));
        SystemRegister.Kind kind =
                switch (cells[6]) {
                    case "reg" -> SystemRegister.Kind.REGISTER;
                    case "pstate" -> SystemRegister.Kind.PSTATE;
                    default -> SystemRegister.Kind.OPERATION;
                };
        boolean readable = cells[7].contains("R") && !cells[7].equals("WO");
        return new SystemRegister(index, cells[0], encoding, kind, readable, cells[7].contains("W"), 0, fields);
    }

    private static int number(String cell) {
        return Integer.parseInt(cell);
    }

    private static List<String[]> table(String name) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Catalogue.class.getResourceAsStream("/worldswitch/emulator/sysreg/" + name)),
                StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(line -> line.split("\t", -1)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
