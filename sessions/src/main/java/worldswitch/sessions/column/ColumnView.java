package worldswitch.sessions.column;

import java.util.function.Function;
import worldswitch.sessions.column.Columns.Row;

/**
 * The rows of {@link Columns} up to a moment, none of which is written again.
 *
 * @param chunks their chunks
 * @param width numbers in a row
 * @param first the number of the row at the beginning of the first chunk
 * @param dropped the number of the oldest row held
 * @param size rows ever recorded
 * @param decoder makes an entry of a row
 */
record ColumnView<E>(long[][] chunks, int width, long first, long dropped, long size, Function<Row, E> decoder)
        implements Log<E> {
    @Override
    public E get(long number) {
        if (number < dropped || number >= size) {
            throw new IndexOutOfBoundsException("entry " + number + " of " + dropped + " to " + size);
        }
        return decoder.apply(row(number));
    }

    @Override
    public long at(long instructions) {
        long low = dropped;
        long high = size;
        while (low < high) {
            long middle = (low + high) >>> 1;
            if (row(middle).get(0) < instructions) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private Row row(long number) {
        long held = number - first;
        return new Row(number, chunks[(int) (held / Columns.ROWS)], (int) (held % Columns.ROWS) * width);
    }
}
