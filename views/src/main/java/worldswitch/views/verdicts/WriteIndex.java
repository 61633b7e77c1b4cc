package worldswitch.views.verdicts;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import worldswitch.sessions.column.Log;
import worldswitch.sessions.hazard.JudgedWrite;
import worldswitch.sessions.hazard.WriteState;
import worldswitch.sessions.snapshot.Generation;

/**
 * The numbers of the writes that a filter accepts, kept up as the log grows: each entry is looked at once. An entry that has
 * not ended yet may still change, so the index goes no further than the first of these; what follows it is looked at anew.
 */
final class WriteIndex {
    private static final int LONGEST_TAIL = 10_000;

    private final WriteFilter filter;
    private final int most;
    private long[] numbers = new long[64];
    private int count;
    private @Nullable Generation generation;
    private long next;
    private @Nullable Log<JudgedWrite> last;
    private long left;

    WriteIndex(WriteFilter filter) {
        this(filter, Integer.MAX_VALUE);
    }

    /** An index that looks at so many entries at most each time that it is asked. */
    WriteIndex(WriteFilter filter, int most) {
        this.filter = filter;
        this.most = most;
    }

    /** How many entries it has yet to look at when it is asked again; none if it only waits for a write to end. */
    long left() {
        return left;
    }

    /**
     * The accepted writes of a log that continues the one before, or of a new one.
     *
     * @param of which run it is of: within one, a log that is longer continues a shorter one
     */
    List<JudgedWrite> rows(Log<JudgedWrite> log, Generation of) {
        return read(log, of);
    }

    /** The same from the write of a number onwards. */
    List<JudgedWrite> rowsFrom(long number, Log<JudgedWrite> log, Generation of) {
        Rows all = read(log, of);
        int place = Arrays.binarySearch(all.numbers, number);
        return all.subList(place < 0 ? -place - 1 : place, all.size());
    }

    private Rows read(Log<JudgedWrite> log, Generation of) {
        if (last == null || of != generation || log.size() < next) {
            count = 0;
            next = log.dropped();
            generation = of;
        }
        last = log;
        next = Math.max(next, log.dropped());
        long end = Math.min(log.size(), next + most);
        while (next < end && take(log.get(next))) {
            next++;
        }
        left = next == end ? log.size() - end : 0;
        return new Rows(log, withTail(log, Arrays.copyOfRange(numbers, firstHeld(log), count)));
    }

    /** Adds the accepted writes from the first unsettled one on, which are looked at anew each time. */
    private long[] withTail(Log<JudgedWrite> log, long[] settled) {
        long last = left > 0 ? next : Math.min(log.size(), next + LONGEST_TAIL);
        long[] tail = LongStream.range(next, last)
                .filter(number -> filter.accepts(log.get(number)))
                .toArray();
        return LongStream.concat(Arrays.stream(settled), Arrays.stream(tail)).toArray();
    }

    private boolean take(JudgedWrite write) {
        if (write.state() == WriteState.PENDING || write.state() == WriteState.READ_BACK) {
            return false;
        }
        if (filter.accepts(write)) {
            numbers = count == numbers.length ? Arrays.copyOf(numbers, 2 * count) : numbers;
            numbers[count++] = next;
        }
        return true;
    }

    private int firstHeld(Log<JudgedWrite> log) {
        int place = Arrays.binarySearch(numbers, 0, count, log.dropped());
        return place < 0 ? -place - 1 : place;
    }

    /** The writes of some numbers. */
    private static final class Rows extends AbstractList<JudgedWrite> implements RandomAccess {
        private final Log<JudgedWrite> log;
        private final long[] numbers;

        Rows(Log<JudgedWrite> log, long[] numbers) {
            this.log = log;
            this.numbers = numbers;
        }

        @Override
        public JudgedWrite get(int row) {
            return log.get(numbers[row]);
        }

        @Override
        public int size() {
            return numbers.length;
        }
    }
}
