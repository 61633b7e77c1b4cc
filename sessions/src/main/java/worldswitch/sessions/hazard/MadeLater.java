package worldswitch.sessions.hazard;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An unmodifiable list that is made when somebody first looks into it. Most writes are only counted and placed in time, and what
 * they changed and what followed them costs ten times as much to make as all the rest of them.
 *
 * <p>Threadsafe: made by two threads at once it is made twice, alike.
 *
 * @param <E> what it holds
 */
final class MadeLater<E> extends AbstractList<E> implements RandomAccess {
    private final Supplier<List<E>> maker;
    private @Nullable List<E> made;

    MadeLater(Supplier<List<E>> maker) {
        this.maker = maker;
    }

    private List<E> made() {
        List<E> present = made;
        if (present == null) {
            present = List.copyOf(maker.get());
            made = present;
        }
        return present;
    }

    @Override
    public E get(int index) {
        return made().get(index);
    }

    @Override
    public int size() {
        return made().size();
    }
}
