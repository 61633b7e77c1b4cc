package worldswitch.sessions.column;

import java.util.List;

/**
 * A log whose newest entries are not settled yet.
 *
 * @param head the settled entries
 * @param tail the others, oldest first
 */
public record Tailed<E>(Log<E> head, List<E> tail) implements Log<E> {
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
        return head.at(instructions);
    }
}
