package worldswitch.sessions.column;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Numbers for shared immutable objects, so that a row of numbers can name them.
 *
 * <p>The list only grows, and a view hands out a copy made when it last grew: readers on other threads see every number
 * that was given before their view was made.
 *
 * @param <E> what is numbered
 */
public final class Interned<E> {
    /** As many are compared one by one before the map is asked: those met first are mostly the frequent ones. */
    private static final int FREQUENT = 8;

    private final @Nullable Object[] frequent = new Object[FREQUENT];
    private final Map<E, Integer> numbers = new IdentityHashMap<>();
    private volatile List<E> known = List.of();

    /** The number of an object, from 0. */
    public int number(E object) {
        for (int i = 0; i < FREQUENT; i++) {
            if (frequent[i] == object) {
                return i;
            }
        }
        return numberOf(object);
    }

    private int numberOf(E object) {
        Integer number = numbers.get(object);
        if (number == null) {
            number = numbers.size();
            numbers.put(object, number);
            if (number < FREQUENT) {
                frequent[number] = object;
            }
            List<E> more = new ArrayList<>(known);
            more.add(object);
            known = List.copyOf(more);
        }
        return number;
    }

    /** The object of a number. */
    public E get(long number) {
        return known.get((int) number);
    }
}
