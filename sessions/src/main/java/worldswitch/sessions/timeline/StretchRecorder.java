package worldswitch.sessions.timeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import worldswitch.sessions.column.Columns;
import worldswitch.sessions.column.Log;
import worldswitch.sessions.column.Tailed;
import worldswitch.sessions.world.World;

/** Records which world ran when, at which exception level, on each processor. */
final class StretchRecorder {
    private static final Beginning[] BEGINNINGS = Beginning.values();
    private static final int WIDTH = 3;
    private static final int EL = 24;
    private static final int HOW = 32;
    private static final int CPU = 40;
    private static final int WORLD_MASK = 0xff_ffff;
    private static final int MASK = 0xff;
    /** The place of a processor that has not begun; in the hypervisor's world. */
    private static final long NOWHERE = Long.MIN_VALUE;

    private final Columns rows;
    private final long[] place;
    private final long[] from;

    StretchRecorder(int cpus, long budget) {
        rows = new Columns(WIDTH, budget);
        place = new long[cpus];
        from = new long[cpus];
        Arrays.fill(place, NOWHERE);
    }

    /** The number of the world that a processor has been in since its last change of level; no guest before it has begun. */
    int world(int cpu) {
        return (int) place[cpu] & WORLD_MASK;
    }

    /** A processor begins a stretch. */
    void begin(long at, int cpu, int level, int world, Beginning cause) {
        long left = place[cpu];
        if (left != NOWHERE) {
            record(from[cpu], at, left);
        }
        from[cpu] = at;
        place[cpu] = world | level << EL | (long) (cause.ordinal() | cpu << CPU - HOW) << HOW;
    }

    private void record(long since, long at, long left) {
        long[] page = rows.page();
        int slot = rows.slot();
        page[slot] = since;
        page[slot + 1] = at;
        page[slot + 2] = left;
        rows.commit();
    }

    /** What ran on each processor, and the length of the record. */
    record State(Columns.State rows, List<Running> running) {}

    /** The stretch that a processor was in. */
    record Running(long from, long place) {}

    State save() {
        List<Running> running = new ArrayList<>();
        for (int cpu = 0; cpu < place.length; cpu++) {
            running.add(new Running(from[cpu], place[cpu]));
        }
        return new State(rows.save(), running);
    }

    void restore(State state) {
        rows.restore(state.rows);
        for (int cpu = 0; cpu < place.length; cpu++) {
            Running running = state.running.get(cpu);
            from[cpu] = running.from;
            place[cpu] = running.place;
        }
    }

    Log<Stretch> view(long now) {
        List<Stretch> open = new ArrayList<>();
        for (int cpu = 0; cpu < place.length; cpu++) {
            if (place[cpu] != NOWHERE) {
                open.add(stretch(from[cpu], now, place[cpu]));
            }
        }
        return new Tailed<>(rows.view(StretchRecorder::decode), open, Stretch::from);
    }

    private static Stretch decode(Columns.Row row) {
        return stretch(row.get(0), row.get(1), row.get(2));
    }

    private static Stretch stretch(long from, long to, long place) {
        return new Stretch(
                from,
                to,
                (int) (place >> CPU),
                (int) (place >> EL) & MASK,
                World.of(place & WORLD_MASK),
                BEGINNINGS[(int) (place >> HOW) & MASK].toString());
    }
}
