package worldswitch.emulator.isa.operand.vector;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import worldswitch.emulator.isa.operand.Field;
import worldswitch.emulator.isa.operand.Mismatch;
import worldswitch.emulator.isa.operand.Scanner;

/**
 * What a vector register is taken for: {@code 16b}, sixteen bytes, or the size of one element, {@code h}.
 *
 * @param field where it is encoded; without bits if it is always the same
 * @param names the name of each number of the field; {@code -} where the number is reserved
 */
public record Arrangement(Field field, List<String> names) {
    private static final String RESERVED = "-";

    public Arrangement {
        names = List.copyOf(names);
    }

    /** Whether the field's number has a meaning. */
    boolean valid(int word) {
        int number = field.get(word);
        return number < names.size() && !names.get(number).equals(RESERVED);
    }

    /** The name of the arrangement of a word. */
    String name(int word) {
        return names.get(field.get(word));
    }

    /**
     * Puts an arrangement into a word. Operands may share the field: at the end each must still have what was written.
     *
     * @param start where the operand begins
     */
    int put(int word, String name, int start, Scanner scanner) throws Mismatch {
        int number = names.indexOf(name);
        if (number < 0 || name.equals(RESERVED)) {
            scanner.back(start);
            throw scanner.mismatch("a vector of " + expected());
        }
        scanner.demand(later -> valid(later) && name.equals(name(later)), "operands whose arrangements go together");
        return valid(word) && Objects.equals(name, name(word)) ? word : field.put(word, number);
    }

    private String expected() {
        return names.stream()
                .filter(name -> !name.equals(RESERVED))
                .distinct()
                .map(name -> "." + name)
                .collect(Collectors.joining(", "));
    }
}
