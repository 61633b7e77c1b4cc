package worldswitch.sessions.column;

import java.util.List;
import java.util.function.ToLongFunction;

/**
 * A log whose newest entries are not settled yet.
 *
 * @param head the settled entries
 * @param tail the others, oldest first
 * @param time when an entry was made, in instructions retired
 */
public record Tailed<E>(Log<E> head, List<E> tail, ToLongFunction<E> time) implements Log<E> {
    /** Copies {@code tail}. */
    public Tailed {
        tail = List.copyOf(tail);
    }

    @Override
    public long size() {
        return head.size() + tail.size();
    }

    @Override
    public long dropped() {
        return head.dropped();
    }

    @Override
    public E get(long number) {
        return number < head.size() ? head.get(number) : tail.get((int) (number - head.size()));
    }

    @Override
    public long at(long instructions) {
        long number = head.at(instructions);
        while (number >= head.size() && number < size() && time.applyAsLong(get(number)) < instructions) {
            number++;
        }
        return number;
    }
}
