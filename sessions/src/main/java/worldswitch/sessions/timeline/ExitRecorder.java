package worldswitch.sessions.timeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import worldswitch.emulator.event.CpuView;
import worldswitch.emulator.event.Reason;
import worldswitch.emulator.event.TakenException;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.sessions.column.Columns;
import worldswitch.sessions.column.Interned;
import worldswitch.sessions.column.Log;
import worldswitch.sessions.column.Tailed;
import worldswitch.sessions.world.World;

/**
 * A ledger of exits: what left a guest's world, why, and how long it took to come back; another instance keeps the same of
 * the host's, where the hypervisor is not a part of the host.
 *
 * <p>An exit is open until the next entry of a guest, or of a host, on its processor, and settled then. List registers are kept only for
 * exits at which ICH_HCR_EL2.En is set, in a table of their own.
 *
 * <p>With several processors, exits are numbered in the order in which they ended.
 */
final class ExitRecorder {
    private static final int LIST_REGISTERS = 16;
    private static final int ICH_HCR_EL2 = Catalogue.index("ICH_HCR_EL2");
    private static final long EN = Catalogue.mask("ICH_HCR_EL2.En");
    private static final int[] ICH_LR = listRegisters();
    private static final int NONE = OpenExit.NONE;

    private final Columns rows;
    private final Columns listRegisters = new Columns(1 + LIST_REGISTERS, 8 << 20);
    private final Interned<Reason> reasons = new Interned<>();
    private final OpenExit[] open;

    ExitRecorder(int cpus, long budget) {
        rows = new Columns(ExitRow.WIDTH, budget);
        open = Stream.generate(OpenExit::new).limit(cpus).toArray(OpenExit[]::new);
    }

    private static int[] listRegisters() {
        int[] indexes = new int[LIST_REGISTERS];
        for (int i = 0; i < LIST_REGISTERS; i++) {
            indexes[i] = Catalogue.index("ICH_LR" + i + "_EL2");
        }
        return indexes;
    }

    /** Exits begun so far. */
    long count() {
        return rows.size() + Arrays.stream(open).filter(exit -> exit.open).count();
    }

    /**
     * An exception has left a guest's world, or the host's, for EL2.
     *
     * @param left the context that was left
     * @param since when that began
     */
    void exit(long at, CpuView cpu, TakenException exception, int left, long since) {
        OpenExit exit = open[cpu.id()];
        exit.begin(at, cpu, exception, left, since);
        exit.before = listRegisters(at, cpu);
    }

    /**
     * A guest, or the host, is entered; settles the exit before it, if there was one.
     *
     * @param stretch what its row says of stretches
     */
    void entry(long at, CpuView cpu, long stretch) {
        OpenExit exit = open[cpu.id()];
        if (exit.open) {
            exit.open = false;
            long after = exit.before == NONE ? NONE : listRegisters(at, cpu);
            exit.write(rows.page(), rows.slot(), number(exit.reason), at - exit.at, stretch, after);
            rows.commit();
        }
    }

    /** Keeps the list registers if there are any in use, and returns where. */
    private long listRegisters(long at, CpuView cpu) {
        return (cpu.effective(ICH_HCR_EL2) & EN) == 0 ? NONE : keepListRegisters(at, cpu);
    }

    private long keepListRegisters(long at, CpuView cpu) {
        long[] page = listRegisters.page();
        int slot = listRegisters.slot();
        page[slot] = at;
        for (int i = 0; i < LIST_REGISTERS; i++) {
            page[slot + 1 + i] = cpu.direct(ICH_LR[i]);
        }
        listRegisters.commit();
        return listRegisters.size() - 1;
    }

    /** The exits that were open on each processor and the lengths of the records. */
    record State(Columns.State rows, Columns.State listRegisters, List<OpenExit> open) {}

    State save() {
        return new State(
                rows.save(),
                listRegisters.save(),
                Arrays.stream(open).map(OpenExit::copy).toList());
    }

    /** Makes the record what it was; returns whether exits before that moment are held, as far as they were not dropped. */
    boolean restore(State state) {
        for (int cpu = 0; cpu < open.length; cpu++) {
            open[cpu] = state.open.get(cpu).copy();
        }
        listRegisters.restore(state.listRegisters);
        return rows.restore(state.rows);
    }

    private long number(@Nullable Reason reason) {
        return reason == null ? NONE : reasons.number(reason);
    }

    private @Nullable Reason reason(long number) {
        return number == NONE ? null : reasons.get(number);
    }

    /** The rows of the settled exits. */
    Log<Columns.Row> rows() {
        return rows.view(row -> row);
    }

    Log<Exit> view() {
        Log<Columns.Row> kept = listRegisters.view(row -> row);
        List<Exit> unsettled = new ArrayList<>();
        for (OpenExit exit : open) {
            if (exit.open) {
                long[] row = new long[ExitRow.WIDTH];
                exit.write(row, 0, number(exit.reason), NONE, NONE, NONE);
                unsettled.add(decode(new Columns.Row(rows.size() + unsettled.size(), row, 0), kept));
            }
        }
        return new Tailed<>(rows.view(row -> decode(row, kept)), unsettled, Exit::at);
    }

    private Exit decode(Columns.Row row, Log<Columns.Row> kept) {
        Reason reason = reason(ExitRow.reason(row));
        int left = ExitRow.left(row);
        return new Exit(
                row.number(),
                row.get(0),
                Context.cpu(left),
                World.of(Context.world(left)),
                Context.level(left),
                World.of(Context.world(ExitRow.entered(left, ExitRow.kind(row)))),
                ExitRow.kind(row),
                row.get(ExitRow.ESR),
                row.get(ExitRow.ELR),
                row.get(ExitRow.FAR),
                row.get(ExitRow.HPFAR),
                row.get(ExitRow.OPERAND),
                reason == null ? "" : reason.rule(),
                reason == null || reason.fields().isEmpty()
                        ? ""
                        : reason.fields().get(0).toString(),
                row.get(ExitRow.INSTRUCTIONS),
                decode(row.get(ExitRow.BEFORE), kept),
                decode(row.get(ExitRow.AFTER), kept));
    }

    private static List<Long> decode(long number, Log<Columns.Row> kept) {
        if (number < kept.dropped()) {
            return List.of();
        }
        Columns.Row row = kept.get(number);
        List<Long> values = new ArrayList<>();
        for (int i = 0; i < LIST_REGISTERS; i++) {
            values.add(row.get(1 + i));
        }
        return values;
    }
}
