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

    /** Takes the next row at {@link #slot}, unless that is {@link #end}; while rows are only compared, both are 0. */
    private long[] page;

    private int slot;
    private int end;

    private long[][] chunks = new long[4][];
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
    /** For each time that other rows came than were known to come: the first of them. */
    private long[] forks = {};

    /** A length that a record had. */
    public static final class State {
        private final Columns owner;
        private final long size;
        private final int fork;
        private final long[] last;

        private State(Columns owner, long[] last) {
            this.owner = owner;
            this.size = owner.size;
            this.fork = owner.forks.length;
            this.last = last;
        }
    }

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
        page = trial;
    }

    /** The array that takes the next row, at {@link #slot}, to be asked for after it. */
    public long[] page() {
        if (slot == end) {
            turn();
        }
        return page;
    }

    /** Where in {@link #page} the next row begins. */
    public int slot() {
        return slot;
    }

    /** Counts the row just written as recorded. */
    public void commit() {
        slot += width;
        if (slot > end) {
            confirm();
        }
        size++;
    }

    /** Finds where the next row goes. */
    private void turn() {
        if (size < known) {
            page = trial;
            return;
        }
        if (endChunk == firstChunk || size == first + (long) (endChunk - firstChunk) * ROWS) {
            addChunk();
        }
        page = chunks[endChunk - 1];
        slot = (int) (size % ROWS) * width;
        end = ROWS * width;
    }

    /** The next row is to find its place anew. */
    private void lose() {
        slot = 0;
        end = 0;
    }

    /** Rows ever recorded. */
    public long size() {
        return size;
    }

    private void addChunk() {
        long @Nullable [] free = endChunk - firstChunk == budget ? dropOldest() : null;
        if (endChunk == chunks.length) {
            makeRoom();
        }
        chunks[endChunk++] = free == null ? new long[ROWS * width] : free;
    }

    private void makeRoom() {
        int held = endChunk - firstChunk;
        int room = Math.max(4, held * 2);
        long[][] moved = new long[room][];
        System.arraycopy(chunks, firstChunk, moved, 0, held);
        chunks = moved;
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
        lose();
        long[] chunk = chunks[chunk(size)];
        int place = (int) (size % ROWS) * width;
        if (!Arrays.equals(trial, 0, width, chunk, place, place + width)) {
            forgetFuture();
            System.arraycopy(trial, 0, chunks[endChunk - 1], place, width);
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
        fork();
    }

    private void fork() {
        forks = Arrays.copyOf(forks, forks.length + 1);
        forks[forks.length - 1] = size;
    }

    private int chunk(long number) {
        return firstChunk + (int) ((number - first) / ROWS);
    }

    /** The length of the record now. */
    public State save() {
        return new State(this, size == dropped ? new long[0] : row(size - 1));
    }

    /**
     * Takes the record to a length that it had. Rows that the budget has dropped since stay dropped; if the moment lies
     * before the oldest row, or behind a row since which others came, nothing of what was before it is held: the record begins
     * anew with the row that comes next.
     *
     * @return whether it has that length, and does not begin anew
     */
    public boolean restore(State state) {
        lose();
        long held = Math.max(size, known);
        boolean within = state.size >= dropped && state.size <= held;
        boolean forked = hasForked(state);
        if (within && !forked && endsWith(state)) {
            known = held;
            size = state.size;
            return true;
        }
        beginAnew(state.size);
        if (within || forked) {
            fork();
        }
        return false;
    }

    /** Whether other rows have come since than those before a moment. */
    private boolean hasForked(State state) {
        for (int i = state.fork; i < forks.length; i++) {
            if (forks[i] < state.size) {
                return true;
            }
        }
        return state.owner != this;
    }

    private boolean endsWith(State state) {
        return state.size == dropped || state.last.length == 0 || Arrays.equals(state.last, row(state.size - 1));
    }

    private long[] row(long number) {
        int place = (int) (number % ROWS) * width;
        return Arrays.copyOfRange(chunks[chunk(number)], place, place + width);
    }

    private void beginAnew(long number) {
        chunks = new long[4][];
        firstChunk = 0;
        endChunk = 0;
        size = number;
        first = size - size % ROWS;
        dropped = size;
        viewed = size;
        known = 0;
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
