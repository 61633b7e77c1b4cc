package worldswitch.sessions.timeline;

import java.util.ArrayList;
import java.util.Arrays;
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
    private final int[] el;
    private final long[] from;
    private final Beginning[] how;

    StretchRecorder(int cpus, long budget) {
        rows = new Columns(WIDTH, budget);
        world = new World[cpus];
        el = new int[cpus];
        from = new long[cpus];
        how = new Beginning[cpus];
        Arrays.fill(how, Beginning.RESET);
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
            record(at, cpu, left);
        }
        world[cpu] = entered;
        el[cpu] = level;
        from[cpu] = at;
        how[cpu] = cause;
    }

    private void record(long at, int cpu, World left) {
        long[] page = rows.page();
        int slot = rows.slot();
        page[slot] = from[cpu];
        page[slot + 1] = at;
        page[slot + 2] = left.code() | (long) el[cpu] << EL | (long) how[cpu].ordinal() << HOW | (long) cpu << CPU;
        rows.commit();
    }

    /** What ran on each processor, and the length of the record. */
    record State(Columns.State rows, List<Running> running) {}

    /** The stretch that a processor was in; {@code world} is null before it has begun. */
    record Running(@Nullable World world, int el, long from, Beginning how) {}

    State save() {
        List<Running> running = new ArrayList<>();
        for (int cpu = 0; cpu < world.length; cpu++) {
            running.add(new Running(world[cpu], el[cpu], from[cpu], how[cpu]));
        }
        return new State(rows.save(), running);
    }

    void restore(State state) {
        rows.restore(state.rows);
        for (int cpu = 0; cpu < world.length; cpu++) {
            Running running = state.running.get(cpu);
            world[cpu] = running.world;
            el[cpu] = running.el;
            from[cpu] = running.from;
            how[cpu] = running.how;
        }
    }

    Log<Stretch> view(long now) {
        List<Stretch> open = new ArrayList<>();
        for (int cpu = 0; cpu < world.length; cpu++) {
            World present = world[cpu];
            if (present != null) {
                open.add(new Stretch(from[cpu], now, cpu, el[cpu], present, how[cpu].toString()));
            }
        }
        return new Tailed<>(rows.view(StretchRecorder::decode), open, Stretch::from);
    }

    private static Stretch decode(Columns.Row row) {
        long packed = row.get(2);
        return new Stretch(
                row.get(0),
                row.get(1),
                (int) (packed >> CPU),
                (int) (packed >> EL) & MASK,
                World.of(packed & WORLD_MASK),
                BEGINNINGS[(int) (packed >> HOW) & MASK].toString());
    }
}
