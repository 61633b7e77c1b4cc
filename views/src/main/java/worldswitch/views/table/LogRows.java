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
    private final long first;

    /** The held entries of a log, oldest first. */
    public LogRows(Log<E> log) {
        this(log, 0);
    }

    /** The held entries of a log from a number onwards. */
    public LogRows(Log<E> log, long from) {
        this.log = log;
        this.first = Math.max(from, log.dropped());
    }

    /** The entries of a log of the past, and what a log of the whole known run adds to them. */
    public static <E> Course<E> course(Log<E> past, Log<E> known) {
        return new Course<>(new LogRows<>(past), new LogRows<>(known, past.size()));
    }

    @Override
    public E get(int row) {
        return log.get(first + row);
    }

    @Override
    public int size() {
        return (int) Math.max(0, Math.min(Integer.MAX_VALUE, log.size() - first));
    }
}
