package worldswitch.views.table;

import java.util.AbstractList;
import java.util.RandomAccess;
import worldswitch.sessions.column.Log;

/**
 * The entries of a log that are still held, as rows; none is fetched before it is drawn.
 *
 * @param <E> an entry
 */
public final class LogRows<E> extends AbstractList<E> implements RandomAccess {
    private final Log<E> log;

    /** The held entries of a log, oldest first. */
    public LogRows(Log<E> log) {
        this.log = log;
    }

    @Override
    public E get(int row) {
        return log.get(log.dropped() + row);
    }

    @Override
    public int size() {
        return (int) Math.min(Integer.MAX_VALUE, log.size() - log.dropped());
    }

    /** The row of the last entry at or before a moment, -1 if there is none. */
    public int rowBefore(long instructions) {
        return rowOf(log.at(instructions + 1)) - 1;
    }

    /** The row of the first entry at a moment or after it. */
    public int rowFrom(long instructions) {
        return rowOf(log.at(instructions));
    }

    private int rowOf(long number) {
        return (int) Math.min(size(), number - log.dropped());
    }
}
