package worldswitch.sessions.timeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import worldswitch.sessions.column.Columns;
import worldswitch.sessions.column.Log;
import worldswitch.sessions.column.Tailed;

/**
 * Records which world ran when, at which exception level, on each processor.
 *
 * <p>A guest that exits to a hypervisor that enters a guest again, with no other change of level in between, makes no rows
 * here: the exit's row tells both stretches. Such exits are so frequent that it is worth it. All other stretches have rows,
 * which are numbered together with those that exits tell.
 *
 * <p>A world may change without the level: a hypervisor that is a part of its host (VHE) does so with HCR_EL2.TGE at each entry
 * of a guest. The stretch ends with the instruction that did it. Where that was an exception or a return the change is no
 * stretch of its own, since another one begins there anyway.
 *
 * <p>With several processors, stretches are numbered in the order in which they were recorded: at their end, or, if an exit
 * tells them, at the end of that.
 */
final class StretchRecorder {
    // The columns of a row.
    private static final int FROM = 0;
    private static final int TO = 1;
    private static final int CONTEXT = 2;
    private static final int NUMBER = 3;
    private static final int WIDTH = 4;

    private final Columns rows;
    private final Running[] cpus;
    /** Stretches ever recorded, those that exits tell included. */
    private long count;
    /** The first stretch since the rows of stretches or exits last began anew. */
    private long first;

    StretchRecorder(int cpus, long budget) {
        rows = new Columns(WIDTH, budget);
        this.cpus = Stream.generate(Running::new).limit(cpus).toArray(Running[]::new);
    }

    /** The stretch that a processor is in, and the guest's before it if that is to be told by an exit. */
    private static final class Running {
        int context = Context.NOWHERE;
        long since;
        int left = Context.NOWHERE;
        long leftSince;
        /** What it will have been in since {@link #turnedAt}, unless an exception or a return comes before. */
        int turned = Context.NOWHERE;

        long turnedAt;

        void begin(long at, int next) {
            context = next;
            since = at;
        }

        /** Adds what has not ended yet at a moment, or what a change of worlds has ended that waits to be recorded. */
        void open(long now, List<Stretch> stretches) {
            boolean other = turned != Context.NOWHERE && turnedAt <= now;
            if (context != Context.NOWHERE) {
                stretches.add(Context.stretch(since, other ? turnedAt : now, context));
            }
            if (other) {
                stretches.add(Context.stretch(turnedAt, now, turned));
            }
        }

        Running copy() {
            Running copy = new Running();
            copy.context = context;
            copy.since = since;
            copy.left = left;
            copy.leftSince = leftSince;
            copy.turned = turned;
            copy.turnedAt = turnedAt;
            return copy;
        }
    }

    /**
     * A processor is about to change its level, or has changed its world: records the change of worlds before, which waited for its
     * instruction to retire, if that has. To be called before anything else is told or asked of a moment.
     */
    void settle(long at, int cpu) {
        Running running = cpus[cpu];
        if (running.turned != Context.NOWHERE) {
            settle(at, running);
        }
    }

    private void settle(long at, Running running) {
        int turned = running.turned;
        running.turned = Context.NOWHERE;
        if (running.turnedAt <= at) {
            change(running.turnedAt, running, turned);
        }
    }

    /** The context that a processor has been in since its last change of level or world. */
    int context(int cpu) {
        return cpus[cpu].context;
    }

    /** When that change was. */
    long since(int cpu) {
        return cpus[cpu].since;
    }

    /** The instruction of a count, on a processor, has changed the controls by which worlds are told: this one follows it. */
    void turn(long at, int cpu, int world) {
        Running running = cpus[cpu];
        int present = running.context;
        if (present != Context.NOWHERE && Context.world(present) != world) {
            running.turned = Context.of(cpu, Context.level(present), world, Beginning.REGISTER_WRITE);
            running.turnedAt = at + 1;
        }
    }

    /** A processor begins a stretch. */
    void begin(long at, int cpu, int next) {
        change(at, cpus[cpu], next);
    }

    private void change(long at, Running running, int next) {
        if (running.left != Context.NOWHERE) {
            record(running.leftSince, running.since, running.left);
            running.left = Context.NOWHERE;
        }
        if (running.context != Context.NOWHERE) {
            record(running.since, at, running.context);
        }
        running.begin(at, next);
    }

    private void record(long from, long to, int context) {
        long[] page = rows.page();
        int slot = rows.slot();
        page[slot + FROM] = from;
        page[slot + TO] = to;
        page[slot + CONTEXT] = context;
        page[slot + NUMBER] = count++;
        rows.commit();
    }

    /** A processor leaves a guest for the hypervisor: an exit, which may tell of the guest's stretch. */
    void exit(long at, int cpu, int next) {
        Running running = cpus[cpu];
        running.left = running.context;
        running.leftSince = running.since;
        running.begin(at, next);
    }

    /** A processor enters a guest. Returns what the row of the exit that ends with it says of stretches. */
    long enter(long at, int cpu, int next) {
        Running running = cpus[cpu];
        long number = count;
        if (running.left == Context.NOWHERE) {
            begin(at, cpu, next);
            return ExitRow.stretch(number, false);
        }
        running.left = Context.NOWHERE;
        running.begin(at, next);
        count += ExitRow.STRETCHES;
        return ExitRow.stretch(number, true);
    }

    /** What ran on each processor, and the lengths of the record. */
    record State(Columns.State rows, long count, List<Running> running) {}

    State save() {
        return new State(
                rows.save(), count, Arrays.stream(cpus).map(Running::copy).toList());
    }

    /** Makes the record what it was; {@code exitsHeld} is whether the exits' is, too, or begins anew. */
    void restore(State state, boolean exitsHeld) {
        boolean held = rows.restore(state.rows) && exitsHeld;
        count = state.count;
        first = held ? Math.min(first, count) : count;
        for (int cpu = 0; cpu < cpus.length; cpu++) {
            cpus[cpu] = state.running.get(cpu).copy();
        }
    }

    /** The stretches so far, of rows and exits; those that no row tells yet come last. */
    Log<Stretch> view(long now, Log<Columns.Row> exits) {
        List<Stretch> open = new ArrayList<>();
        for (Running running : cpus) {
            if (running.left != Context.NOWHERE) {
                open.add(Context.stretch(running.leftSince, running.since, running.left));
            }
        }
        for (Running running : cpus) {
            running.open(now, open);
        }
        return new Tailed<>(new StretchLog(rows.view(row -> row), exits, first, count), open, Stretch::from);
    }

    /** The number of the stretch of a row. */
    static long number(Columns.Row row) {
        return row.get(NUMBER);
    }

    /** The stretch of a row. */
    static Stretch decode(Columns.Row row) {
        return Context.stretch(row.get(FROM), row.get(TO), (int) row.get(CONTEXT));
    }
}
