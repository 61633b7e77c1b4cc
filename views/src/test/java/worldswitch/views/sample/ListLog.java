package worldswitch.views.sample;

import java.util.List;
import java.util.function.ToLongFunction;
import worldswitch.sessions.column.Log;

/** A log over a list that lost a number of entries at its start. */
public record ListLog<E>(List<E> entries, long dropped, ToLongFunction<E> time) implements Log<E> {
    public ListLog {
        entries = List.copyOf(entries);
    }

    @Override
    public long size() {
        return dropped + entries.size();
    }

    @Override
    public E get(long number) {
        return entries.get((int) (number - dropped));
    }

    @Override
    public long at(long instructions) {
        int low = 0;
        int high = entries.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (time.applyAsLong(entries.get(middle)) < instructions) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return dropped + low;
    }
}
