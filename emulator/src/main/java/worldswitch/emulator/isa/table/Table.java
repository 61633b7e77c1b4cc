package worldswitch.emulator.isa.table;

import java.util.List;
import java.util.stream.Stream;
import worldswitch.emulator.resource.ResourceTable;

/** Reads the rows of the A64 table. */
public final class Table {
    static final String FOLDER = "/worldswitch/emulator/isa/";

    private static final List<String> PARTS = List.of(
            "data-processing-immediate.tsv",
            "branches-exceptions-system.tsv",
            "data-processing-register.tsv",
            "loads-stores.tsv",
            "floating-point.tsv",
            "vector-floating-point.tsv",
            "vector-loads-stores.tsv",
            "vector-moves.tsv",
            "vector-integer.tsv",
            "cryptography.tsv");

    private Table() {}

    /** Every row of every part, in the order written: among rows that take the same text, the first one is meant. */
    public static List<Row> rows() {
        OperandTable operands = new OperandTable();
        Stream<String[]> cells =
                PARTS.stream().flatMap(part -> ResourceTable.rows(Table.class, FOLDER + part).stream());
        return cells.map(row -> new Row(row, operands)).toList();
    }
}
