package worldswitch.sessions.compare.variants;

import java.util.List;

/**
 * The variants of a session side by side; immutable.
 *
 * @param session the session's name
 * @param variants the names of the variants: the columns
 * @param rows what is compared
 */
public record VariantTable(String session, List<String> variants, List<Row> rows) {
    /** Copies {@code variants} and {@code rows}. */
    public VariantTable {
        variants = List.copyOf(variants);
        rows = List.copyOf(rows);
    }

    /**
     * Something compared.
     *
     * @param section what it belongs to, {@code guest exits}
     * @param name what it is, {@code HVC (0x16)}
     * @param cells its value in each variant; empty where there is none
     */
    public record Row(String section, String name, List<String> cells) {
        /** Copies {@code cells}. */
        public Row {
            cells = List.copyOf(cells);
        }

        /** Whether the variants differ in it. */
        public boolean differs() {
            return cells.stream().distinct().count() > 1;
        }
    }
}
