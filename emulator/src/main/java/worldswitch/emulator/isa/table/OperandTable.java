package worldswitch.emulator.isa.table;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import worldswitch.emulator.isa.operand.Field;
import worldswitch.emulator.resource.ResourceTable;

/** The symbols that stand for operands in the syntax of a row, {@code <Xd|SP>}: what each is and where its bits are. */
final class OperandTable {
    private final Map<String, String[]> rows =
            ResourceTable.rows(OperandTable.class, Table.FOLDER + "operands.tsv").stream()
                    .collect(Collectors.toMap(cells -> cells[0], Function.identity()));

    /**
     * The operand that a symbol stands for under a pattern.
     *
     * @param symbol the symbol, and behind an equals sign the number its bits hold when it is left out
     * @throws IllegalArgumentException if there is no such symbol or the pattern lacks its fields
     */
    Slot slot(String symbol, Pattern pattern) {
        String[] parts = symbol.split("=");
        String[] row = rows.get(parts[0]);
        if (row == null) {
            throw new IllegalArgumentException("no operand symbol " + symbol);
        }
        List<Field> fields =
                Arrays.stream(row[3].split(",")).map(pattern::field).toList();
        List<String> parameters = row[4].isEmpty() ? List.of() : List.of(row[4].split(" "));
        int absent = parts.length > 1 ? Integer.parseInt(parts[1]) : Slot.REQUIRED;
        return new Slot(row[1], Notations.of(row[2], fields, parameters), fields.get(0), absent);
    }
}
