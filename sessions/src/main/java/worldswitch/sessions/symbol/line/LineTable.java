package worldswitch.sessions.symbol.line;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The source lines of a program's instructions; immutable, readable from any thread. */
public final class LineTable {
    /** The table of a program without line information. */
    public static final LineTable EMPTY = new LineTable(List.of());

    private final List<Row> rows;

    /**
     * A row: it holds from its address to that of the next one.
     *
     * @param address of an instruction
     * @param file its name, with the folder if that is known; empty where a stretch of code ends
     * @param line from 1; 0 for code that no line gave
     */
    public record Row(long address, String file, int line) {
        /** Whether it names a line. */
        public boolean names() {
            return !file.isEmpty() && line > 0;
        }

        /** {@code main.c:12}. */
        @Override
        public String toString() {
            return file + ":" + line;
        }
    }

    /** Orders rows; of several at one address the last one counts, and any one before the end of another stretch. */
    LineTable(List<Row> found) {
        List<Row> ordered = new ArrayList<>(found);
        ordered.sort(Comparator.comparing(Row::address, Long::compareUnsigned)
                .thenComparing(row -> !row.file().isEmpty()));
        List<Row> last = new ArrayList<>();
        for (Row row : ordered) {
            if (!last.isEmpty() && last.get(last.size() - 1).address() == row.address()) {
                last.remove(last.size() - 1);
            }
            last.add(row);
        }
        rows = List.copyOf(last);
    }

    /** Every row, in order of address, the ends of stretches included. */
    public List<Row> rows() {
        return rows;
    }

    /** The row in which an address lies, if that names a line. */
    public Optional<Row> at(long address) {
        int low = 0;
        int high = rows.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (Long.compareUnsigned(rows.get(middle).address(), address) <= 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0 ? Optional.empty() : Optional.of(rows.get(low - 1)).filter(Row::names);
    }
}
