package worldswitch.sessions.timeline;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
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

    private final Columns rows;
    private final @Nullable World[] world;
    private final long[] place;
    private final long[] from;

    StretchRecorder(int cpus, long budget) {
        rows = new Columns(WIDTH, budget);
        world = new World[cpus];
        place = new long[cpus];
        from = new long[cpus];
    }

    /** The world that a processor has been in since its last change of level; null before it has begun. */
    @Nullable
    World world(int cpu) {
        return world[cpu];
    }

    /** A processor begins a stretch. */
    void begin(long at, int cpu, int level, World entered, Beginning cause) {
        World left = world[cpu];
        if (left != null) {
            record(at, cpu);
        }
        if (left != entered) {
            world[cpu] = entered;
        }
        from[cpu] = at;
        place[cpu] = entered.code() | (long) level << EL | (long) cause.ordinal() << HOW | (long) cpu << CPU;
    }

    private void record(long at, int cpu) {
        long[] page = rows.page();
        int slot = rows.slot();
        page[slot] = from[cpu];
        page[slot + 1] = at;
        page[slot + 2] = place[cpu];
        rows.commit();
    }

    /** What ran on each processor, and the length of the record. */
    record State(Columns.State rows, List<Running> running) {}

    /** The stretch that a processor was in; {@code world} is null before it has begun. */
    record Running(@Nullable World world, long from, long place) {}

    State save() {
        List<Running> running = new ArrayList<>();
        for (int cpu = 0; cpu < world.length; cpu++) {
            running.add(new Running(world[cpu], from[cpu], place[cpu]));
        }
        return new State(rows.save(), running);
    }

    void restore(State state) {
        rows.restore(state.rows);
        for (int cpu = 0; cpu < world.length; cpu++) {
            Running running = state.running.get(cpu);
            world[cpu] = running.world;
            from[cpu] = running.from;
            place[cpu] = running.place;
        }
    }

    Log<Stretch> view(long now) {
        List<Stretch> open = new ArrayList<>();
        for (int cpu = 0; cpu < world.length; cpu++) {
            if (world[cpu] != null) {
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
