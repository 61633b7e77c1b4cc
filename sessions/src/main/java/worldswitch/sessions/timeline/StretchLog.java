package worldswitch.sessions.timeline;

import java.util.function.ToLongFunction;
import worldswitch.sessions.column.Columns;
import worldswitch.sessions.column.Log;

/**
 * The stretches of two tables: some have rows of their own, the others are told by the rows of exits. The rows of both say
 * where they stand among all stretches.
 *
 * @param rows those of the stretches
 * @param exits those of the exits
 * @param dropped the number of the oldest stretch from which on all are held
 * @param size stretches ever recorded
 */
record StretchLog(Log<Columns.Row> rows, Log<Columns.Row> exits, long dropped, long size) implements Log<Stretch> {
    /** Makes it of tables of which both held all rows since a stretch, unless they have dropped some. */
    StretchLog {
        dropped = Math.max(dropped, oldest(rows, StretchRecorder::number));
        dropped = Math.max(dropped, oldest(exits, ExitRow::stretchesBefore));
    }

    private static long oldest(Log<Columns.Row> rows, ToLongFunction<Columns.Row> number) {
        boolean whole = rows.dropped() == 0 || rows.dropped() == rows.size();
        return whole ? 0 : number.applyAsLong(rows.get(rows.dropped()));
    }

    @Override
    public Stretch get(long number) {
        if (number < dropped || number >= size) {
            throw new IndexOutOfBoundsException("stretch " + number + " of " + dropped + " to " + size);
        }
        long place = last(exits, ExitRow::stretchesBefore, number);
        if (place >= exits.dropped()) {
            Columns.Row exit = exits.get(place);
            long which = number - ExitRow.stretchesBefore(exit);
            if (which < ExitRow.STRETCHES && ExitRow.tellsStretches(exit)) {
                return ExitRow.stretch(exit, which);
            }
        }
        return StretchRecorder.decode(rows.get(last(rows, StretchRecorder::number, number)));
    }

    /** The last row that stands at or before a stretch; one before the oldest row if there is none. */
    private static long last(Log<Columns.Row> rows, ToLongFunction<Columns.Row> number, long stretch) {
        long low = rows.dropped();
        long high = rows.size();
        while (low < high) {
            long middle = (low + high) >>> 1;
            if (number.applyAsLong(rows.get(middle)) <= stretch) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    @Override
    public long at(long instructions) {
        long low = dropped;
        long high = size;
        while (low < high) {
            long middle = (low + high) >>> 1;
            if (get(middle).from() < instructions) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
