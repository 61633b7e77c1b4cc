package worldswitch.sessions.column;

/**
 * Tells sequences of rows apart by one number: those of equal hash are taken to be equal.
 *
 * <p>The words of a row are multiplied by different odd numbers, which the processor does side by side; the upper half of each
 * is folded into the lower before, since bits at the top do not spread.
 */
final class RowHash {
    private static final long SPREAD = 0x9e37_79b9_7f4a_7c15L;
    private static final int HALF = 32;
    private static final int FOLD = 29;

    private RowHash() {}

    /** The hash of a sequence that goes on with the rows in a part of a chunk. */
    static long of(long before, long[] chunk, int width, int from, int to) {
        long hash = before;
        for (int offset = from * width; offset < to * width; offset += width) {
            hash = (hash ^ hash >>> FOLD) * SPREAD + row(chunk, offset, width);
        }
        return hash;
    }

    private static long row(long[] chunk, int offset, int width) {
        long sum = 1;
        long factor = SPREAD;
        for (int i = 0; i < width; i++) {
            long word = chunk[offset + i];
            sum += (word ^ word >>> HALF) * factor;
            factor += SPREAD << 1;
        }
        return sum;
    }
}
