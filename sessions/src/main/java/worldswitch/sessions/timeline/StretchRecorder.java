package worldswitch.sessions.timeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import worldswitch.sessions.column.Columns;
import worldswitch.sessions.column.Interned;
import worldswitch.sessions.column.Log;
import worldswitch.sessions.column.Tailed;
import worldswitch.sessions.world.World;

/** Records which world ran when, at which exception level, on each processor. */
final class StretchRecorder {
    private final Columns rows;
    private final Interned<World> worlds = new Interned<>();
    private final Interned<String> causes = new Interned<>();
    private final @Nullable World[] world;
    private final int[] el;
    private final long[] from;
    private final String[] how;

    StretchRecorder(int cpus, long budget) {
        rows = new Columns(6, budget);
        world = new World[cpus];
        el = new int[cpus];
        from = new long[cpus];
        how = new String[cpus];
        Arrays.fill(how, "");
    }

    /** The world that a processor has been in since its last change of level; null before it has begun. */
    @Nullable
    World world(int cpu) {
        return world[cpu];
    }

    /** A processor begins a stretch; {@code cause} is a shared string. */
    void begin(long at, int cpu, int level, World entered, String cause) {
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
        page[slot + 2] = cpu;
        page[slot + 3] = el[cpu];
        page[slot + 4] = worlds.number(left);
        page[slot + 5] = causes.number(how[cpu]);
        rows.commit();
    }

    /** What ran on each processor, and the length of the record. */
    record State(Columns.State rows, List<Running> running) {}

    /** The stretch that a processor was in; {@code world} is null before it has begun. */
    record Running(@Nullable World world, int el, long from, String how) {}

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
                open.add(new Stretch(from[cpu], now, cpu, el[cpu], present, how[cpu]));
            }
        }
        return new Tailed<>(rows.view(this::decode), open, Stretch::from);
    }

    private Stretch decode(Columns.Row row) {
        return new Stretch(
                row.get(0),
                row.get(1),
                (int) row.get(2),
                (int) row.get(3),
                worlds.get(row.get(4)),
                causes.get(row.get(5)));
    }
}
