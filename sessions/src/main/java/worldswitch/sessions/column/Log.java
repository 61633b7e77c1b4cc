package worldswitch.sessions.column;

/**
 * A recorded sequence of which the oldest part may have been dropped: an immutable view that any thread may read.
 *
 * @param <E> what is recorded
 */
public interface Log<E> {
    /** How many entries were ever recorded, including dropped ones. */
    long size();

    /** The number of the oldest entry still held: how many were dropped. */
    long dropped();

    /**
     * The entry of a number.
     *
     * @throws IndexOutOfBoundsException if it was dropped or not recorded yet
     */
    E get(long number);

    /** The number of the first held entry at or after a point of time, {@link #size} if there is none. */
    long at(long instructions);

    /** The entries still held, oldest first. */
    default java.util.stream.Stream<E> held() {
        return java.util.stream.LongStream.range(dropped(), size()).mapToObj(this::get);
    }
}
