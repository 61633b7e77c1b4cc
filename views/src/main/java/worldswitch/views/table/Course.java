package worldswitch.views.table;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.ToLongFunction;

/**
 * The rows of a run: those of its past, and behind them those of its known future.
 *
 * @param <E> a row
 */
public final class Course<E> extends AbstractList<E> implements RandomAccess {
    private final List<E> past;
    private final List<E> future;

    /** Rows of the past, and what is known to follow; both in the order of time. */
    public Course(List<E> past, List<E> future) {
        this.past = past;
        this.future = future;
    }

    /** How many rows are past. */
    public int past() {
        return past.size();
    }

    @Override
    public E get(int row) {
        return row < past.size() ? past.get(row) : future.get(row - past.size());
    }

    @Override
    public int size() {
        return past.size() + future.size();
    }

    /** The row of the last entry at or before a moment, by halving; -1 if there is none. */
    public int rowBefore(long instructions, ToLongFunction<E> time) {
        int low = 0;
        int high = size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (time.applyAsLong(get(middle)) <= instructions) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }
}
