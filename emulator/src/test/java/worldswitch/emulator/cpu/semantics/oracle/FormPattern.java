package worldswitch.emulator.cpu.semantics.oracle;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import worldswitch.emulator.isa.InstructionSet;
import worldswitch.emulator.resource.ResourceTable;

/**
 * The bits of a form as its pattern in the instruction table gives them.
 *
 * @param fixed the word with every field 0
 * @param fields the fields
 */
record FormPattern(int fixed, Map<String, Bits> fields) {
    private static final List<String> TABLES = List.of(
            "data-processing-immediate",
            "data-processing-register",
            "loads-stores",
            "branches-exceptions-system",
            "floating-point",
            "vector-floating-point",
            "vector-loads-stores",
            "vector-moves",
            "vector-integer",
            "cryptography");
    private static final Map<String, FormPattern> PATTERNS = readAll();

    /** A field: its lowest bit and its width. */
    record Bits(int shift, int width) {
        int mask() {
            return (1 << width) - 1;
        }
    }

    static FormPattern of(String form) {
        return Objects.requireNonNull(PATTERNS.get(form), form);
    }

    /** The value of a field of a word. */
    int get(int word, String field) {
        Bits bits = Objects.requireNonNull(fields.get(field), field);
        return word >>> bits.shift() & bits.mask();
    }

    /** A word with a field replaced. */
    int with(int word, String field, int value) {
        Bits bits = Objects.requireNonNull(fields.get(field), field);
        return word & ~(bits.mask() << bits.shift()) | (value & bits.mask()) << bits.shift();
    }

    private static Map<String, FormPattern> readAll() {
        Map<String, FormPattern> patterns = new HashMap<>();
        TABLES.forEach(table -> read("/worldswitch/emulator/isa/" + table + ".tsv", patterns));
        return patterns;
    }

    private static void read(String resource, Map<String, FormPattern> patterns) {
        ResourceTable.rows(InstructionSet.class, resource).stream()
                .filter(cells -> cells.length > 2)
                .forEach(cells -> patterns.put(cells[0], parse(cells[2])));
    }

    private static FormPattern parse(String pattern) {
        int fixed = 0;
        int shift = Integer.SIZE;
        Map<String, Bits> fields = new LinkedHashMap<>();
        for (String token : pattern.replaceAll("[()]", "").split(" +")) {
            String[] field = token.split(":");
            shift -= field.length == 2 ? Integer.parseInt(field[1]) : token.length();
            if (field.length == 2) {
                fields.put(field[0], new Bits(shift, Integer.parseInt(field[1])));
            } else {
                fixed |= (int) Long.parseLong(token, 2) << shift;
            }
        }
        return new FormPattern(fixed, fields);
    }
}
