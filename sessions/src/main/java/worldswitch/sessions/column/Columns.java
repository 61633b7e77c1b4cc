package worldswitch.sessions.column;

import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Recorded rows of numbers in chunks: appending allocates only when a chunk is full, and a view costs one array of
 * references.
 *
 * <p>Rows are never changed once committed, which is what makes a {@link #view} immutable without a copy. When the
 * budget of chunks is used up the oldest chunk is dropped, and counted, so that a gap shows; unless a view holds it, it
 * takes the next rows. The first number of a row is
 * the time by which {@link Log#at} finds it; it must not decrease.
 *
 * <p>Not threadsafe: belongs to the machine's thread; views may be read by any.
 */
public final class Columns {
    /** Rows in a chunk. */
    public static final int ROWS = 1024;

    private final int width;
    private final int budget;
    private long[][] chunks = new long[4][];
    private int firstChunk;
    private int endChunk;
    private long dropped;
    private long size;
    /** Rows that a view has been made of: their chunks belong to it, too. */
    private long viewed;

    /**
     * Makes an empty record.
     *
     * @param width numbers in a row
     * @param budget bytes to keep at most
     */
    public Columns(int width, long budget) {
        this.width = width;
        this.budget = (int) Math.max(2, budget / ((long) width * ROWS * Long.BYTES));
    }

    /** The chunk that takes the next row, at {@link #slot}. */
    public long[] page() {
        if (size % ROWS == 0 && (size - dropped) / ROWS == endChunk - firstChunk) {
            addChunk();
        }
        return chunks[endChunk - 1];
    }

    /** Where in {@link #page} the next row begins. */
    public int slot() {
        return (int) (size % ROWS) * width;
    }

    /** Counts the row just written as recorded. */
    public void commit() {
        size++;
    }

    /** Rows ever recorded. */
    public long size() {
        return size;
    }

    /** Forgets everything. */
    public void clear() {
        chunks = new long[4][];
        firstChunk = 0;
        endChunk = 0;
        dropped = 0;
        size = 0;
        viewed = 0;
    }

    private void addChunk() {
        long @Nullable [] free = endChunk - firstChunk == budget ? dropOldest() : null;
        if (endChunk == chunks.length) {
            int held = endChunk - firstChunk;
            long[][] moved = new long[Math.max(4, held * 2)][];
            System.arraycopy(chunks, firstChunk, moved, 0, held);
            chunks = moved;
            firstChunk = 0;
            endChunk = held;
        }
        chunks[endChunk++] = free == null ? new long[ROWS * width] : free;
    }

    /** Drops the oldest chunk and returns it, or null if a view holds it. */
    private long @Nullable [] dropOldest() {
        long[] oldest = chunks[firstChunk];
        chunks[firstChunk++] = null;
        boolean ours = dropped >= viewed;
        dropped += ROWS;
        return ours ? oldest : null;
    }

    /** The rows recorded so far, as objects made when asked for. */
    public <E> Log<E> view(Function<Row, E> decoder) {
        viewed = size;
        return new View<>(Arrays.copyOfRange(chunks, firstChunk, endChunk), width, dropped, size, decoder);
    }

    /** A row as a decoder sees it. */
    public record Row(long number, long[] chunk, int offset) {
        /** The number in a column. */
        public long get(int column) {
            return chunk[offset + column];
        }
    }

    private record View<E>(long[][] chunks, int width, long dropped, long size, Function<Row, E> decoder)
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
            long held = number - dropped;
            return new Row(number, chunks[(int) (held / ROWS)], (int) (held % ROWS) * width);
        }
    }
}
