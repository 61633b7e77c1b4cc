package worldswitch.views.record;

import java.util.Arrays;

/** Numbers in ascending order that only grow at the end. */
public final class LongList {
    private long[] values = new long[64];
    private int size;

    /** How many numbers there are. */
    public int size() {
        return size;
    }

    /** The number at a place. */
    public long get(int place) {
        return values[place];
    }

    /** Adds a number that is not less than the last. */
    public void add(long value) {
        values = size == values.length ? Arrays.copyOf(values, 2 * size) : values;
        values[size++] = value;
    }

    /** The place of the first number that is not less than a value, from a place onwards. */
    public int from(long value, int start) {
        int low = start;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (values[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
