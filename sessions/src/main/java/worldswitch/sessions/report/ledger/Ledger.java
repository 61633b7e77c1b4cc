package worldswitch.sessions.report.ledger;

import java.util.List;
import worldswitch.sessions.column.Log;

/**
 * Everything of one kind that happened in a run, in rows.
 *
 * @param name what the rows are, {@code exits}
 * @param log what happened
 * @param columns the columns
 * @param <E> what a row is about
 */
public record Ledger<E>(String name, Log<E> log, List<Column<E>> columns) {
    /** Copies {@code columns}. */
    public Ledger {
        columns = List.copyOf(columns);
    }

    /** The rows, of which only one is held at a time. */
    Iterable<List<Cell>> rows() {
        return log.held().map(this::row)::iterator;
    }

    private List<Cell> row(E entry) {
        return columns.stream().map(column -> column.value().apply(entry)).toList();
    }
}
