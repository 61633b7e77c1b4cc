package worldswitch.emulator.isa.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import worldswitch.emulator.isa.operand.Field;

/**
 * The 32 bits of a row, from bit 31 down, written as parts with blanks between: {@code 0110} is fixed, {@code (1111)}
 * should be so but makes no difference, {@code imm12:12} is a field of 12 bits.
 *
 * @param mask the fixed bits
 * @param value their values
 * @param should the bits that should be one
 * @param fields the fields by name, the highest first
 */
public record Pattern(int mask, int value, int should, Map<String, Field> fields) {
    /**
     * Reads a pattern.
     *
     * @throws IllegalArgumentException if its parts are not 32 bits in all
     */
    static Pattern parse(String text) {
        int mask = 0;
        int value = 0;
        int should = 0;
        int lsb = 32;
        Map<String, Field> fields = new LinkedHashMap<>();
        for (String part : text.split(" ")) {
            int width = width(part);
            lsb -= width;
            if (part.contains(":")) {
                fields.put(part.substring(0, part.indexOf(':')), new Field.Slice(lsb, width));
            } else if (part.startsWith("(")) {
                should |= bits(part.substring(1, width + 1)) << lsb;
            } else {
                mask |= bits("1".repeat(width)) << lsb;
                value |= bits(part) << lsb;
            }
        }
        if (lsb != 0) {
            throw new IllegalArgumentException(32 - lsb + " bits instead of 32: " + text);
        }
        return new Pattern(mask, value, should, fields);
    }

    /** Whether the fixed bits of a word are as they must be. */
    public boolean matches(int word) {
        return (word & mask) == value;
    }

    /**
     * A field by its name, several joined ({@code immhi:immlo}), one in two places ({@code Rn&Rm}), or none
     * ({@code -}).
     */
    Field field(String name) {
        if (name.contains("&")) {
            String[] places = name.split("&");
            return new Field.Mirror(field(places[0]), field(places[1]));
        }
        List<Field> parts = new ArrayList<>();
        if (!name.equals("-")) {
            Arrays.stream(name.split(":")).map(this::named).forEach(parts::add);
        }
        return parts.size() == 1 ? parts.get(0) : new Field.Concatenation(parts);
    }

    private Field named(String name) {
        Field field = fields.get(name);
        if (field == null) {
            throw new IllegalArgumentException("no field " + name + " among " + fields.keySet());
        }
        return field;
    }

    private static int width(String part) {
        if (part.contains(":")) {
            return Integer.parseInt(part.substring(part.indexOf(':') + 1));
        }
        return part.startsWith("(") ? part.length() - 2 : part.length();
    }

    private static int bits(String digits) {
        return Integer.parseUnsignedInt(digits, 2);
    }
}
