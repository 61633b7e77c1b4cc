package worldswitch.sessions.column;

import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Recorded rows of numbers in chunks: appending allocates only when a chunk is full, and a view costs one array of
 * references.
 *
 * <p>What a view can see is never written again, which is what makes a {@link #view} immutable without a copy. When the
 * budget of chunks is used up the oldest chunk is dropped, and counted, so that a gap shows; unless a view holds it, it
 * takes the next rows. The first number of a row is the time by which {@link Log#at} finds it; it must not decrease.
 *
 * <p>A record can be taken back ({@link #restore}). The rows taken back are then a known future: views do not show them, but
 * as long as the same rows come again they are only compared, and another {@link #restore} may go forward to where they
 * are. The first row that differs ends them.
 *
 * <p>Not threadsafe: belongs to the machine's thread; views may be read by any.
 */
public final class Columns {
    /** Rows in a chunk. */
    public static final int ROWS = 1024;

    private final int width;
    private final int budget;
    /** Takes a row that is compared with the known future. */
    private final long[] trial;

    private long[][] chunks = new long[4][];
    /** The hash of all rows before the first that each chunk holds. */
    private long[] hashes = new long[4];

    private int firstChunk;
    private int endChunk;
    /** The number of the row at the beginning of the first chunk. */
    private long first;

    private long dropped;
    private long size;
    /** Rows with the known future; below {@link #size} if there is none. */
    private long known;
    /** Rows that a view has been made of: their chunks belong to it, too. */
    private long viewed;

    /**
     * A length that a record had.
     *
     * @param size rows recorded
     * @param hash tells the rows from others
     */
    public record State(long size, long hash) {}

    /**
     * Makes an empty record.
     *
     * @param width numbers in a row
     * @param budget bytes to keep at most
     */
    public Columns(int width, long budget) {
        this.width = width;
        this.budget = (int) Math.max(2, budget / ((long) width * ROWS * Long.BYTES));
        trial = new long[width];
    }

    /** The array that takes the next row, at {@link #slot}. */
    public long[] page() {
        if (size < known) {
            return trial;
        }
        if (size == first + (long) (endChunk - firstChunk) * ROWS || endChunk == firstChunk) {
            addChunk();
        }
        return chunks[endChunk - 1];
    }

    /** Where in {@link #page} the next row begins. */
    public int slot() {
        return size < known ? 0 : (int) (size % ROWS) * width;
    }

    /** Counts the row just written as recorded. */
    public void commit() {
        if (size < known) {
            confirm();
        }
        size++;
    }

    /** Rows ever recorded. */
    public long size() {
        return size;
    }

    private void addChunk() {
        long hash = hash(size);
        long @Nullable [] free = endChunk - firstChunk == budget ? dropOldest() : null;
        if (endChunk == chunks.length) {
            makeRoom();
        }
        hashes[endChunk] = hash;
        chunks[endChunk++] = free == null ? new long[ROWS * width] : free;
    }

    private void makeRoom() {
        int held = endChunk - firstChunk;
        int room = Math.max(4, held * 2);
        long[][] moved = new long[room][];
        System.arraycopy(chunks, firstChunk, moved, 0, held);
        chunks = moved;
        hashes = Arrays.copyOf(Arrays.copyOfRange(hashes, firstChunk, endChunk), room);
        firstChunk = 0;
        endChunk = held;
    }

    /** Drops the oldest chunk and returns it, or null if a view holds it. */
    private long @Nullable [] dropOldest() {
        long[] oldest = chunks[firstChunk];
        chunks[firstChunk++] = null;
        boolean ours = dropped >= viewed;
        first += ROWS;
        dropped = first;
        return ours ? oldest : null;
    }

    /** Compares the next row with the one that is known to come. */
    private void confirm() {
        long[] chunk = chunks[chunk(size)];
        int slot = (int) (size % ROWS) * width;
        if (!Arrays.equals(trial, 0, width, chunk, slot, slot + width)) {
            forgetFuture();
            System.arraycopy(trial, 0, chunks[endChunk - 1], slot, width);
        }
    }

    private void forgetFuture() {
        int present = chunk(size);
        Arrays.fill(chunks, present + 1, endChunk, null);
        endChunk = present + 1;
        if (viewed > size) {
            chunks[present] = chunks[present].clone();
            viewed = size;
        }
        known = size;
    }

    private int chunk(long number) {
        return firstChunk + (int) ((number - first) / ROWS);
    }

    /** The length of the record now. */
    public State save() {
        return new State(size, hash(size));
    }

    /**
     * Takes the record to a length that it had. Rows that the budget has dropped since stay dropped; if the moment lies
     * before the oldest row, or is one of another sequence of rows, nothing of what was before it is held: the record begins
     * anew with the row that comes next.
     */
    public void restore(State state) {
        long held = Math.max(size, known);
        if (state.size < dropped || state.size > held || hash(state.size) != state.hash) {
            beginAnew(state);
        } else {
            known = held;
            size = state.size;
        }
    }

    private void beginAnew(State state) {
        chunks = new long[4][];
        hashes = new long[4];
        hashes[0] = state.hash;
        firstChunk = 0;
        endChunk = 0;
        size = state.size;
        first = size - size % ROWS;
        dropped = size;
        viewed = size;
        known = 0;
    }

    /** The hash of all rows before one that is held or comes next. */
    private long hash(long number) {
        if (endChunk == firstChunk) {
            return hashes[firstChunk];
        }
        int chunk = Math.min(chunk(number), endChunk - 1);
        long begin = first + (long) (chunk - firstChunk) * ROWS;
        int from = (int) (Math.max(begin, dropped) - begin);
        return RowHash.of(hashes[chunk], chunks[chunk], width, from, (int) (number - begin));
    }

    /** The rows recorded so far, as objects made when asked for. */
    public <E> Log<E> view(Function<Row, E> decoder) {
        viewed = Math.max(viewed, size);
        return new ColumnView<>(Arrays.copyOfRange(chunks, firstChunk, endChunk), width, first, dropped, size, decoder);
    }

    /** A row as a decoder sees it. */
    public record Row(long number, long[] chunk, int offset) {
        /** The number in a column. */
        public long get(int column) {
            return chunk[offset + column];
        }
    }
}
