package worldswitch.views.memory;

import java.util.AbstractList;
import java.util.RandomAccess;
import java.util.function.BiFunction;
import worldswitch.sessions.translation.Content;

/** The surroundings of an address as rows of sixteen bytes; none is read before it is drawn. */
final class MemoryRows extends AbstractList<MemoryRow> implements RandomAccess {
    private static final int ROWS = 4096;
    private static final long ALIGNMENT = -16L;

    private final long start;
    private final BiFunction<Long, Integer, Content> reader;

    MemoryRows(long about, BiFunction<Long, Integer, Content> reader) {
        start = (about & ALIGNMENT) - ROWS / 2L * MemoryRow.BYTES;
        this.reader = reader;
    }

    /** The row of an address, -1 if it is not among these. */
    int rowOf(long address) {
        long row = (address - start) / MemoryRow.BYTES;
        return address - start >= 0 && row < ROWS ? (int) row : -1;
    }

    @Override
    public MemoryRow get(int row) {
        return MemoryRow.at(start + (long) row * MemoryRow.BYTES, reader);
    }

    @Override
    public int size() {
        return ROWS;
    }
}
