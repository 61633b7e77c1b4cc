package worldswitch.sessions.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import worldswitch.emulator.event.CpuView;
import worldswitch.emulator.event.ExceptionKind;
import worldswitch.emulator.event.Reason;
import worldswitch.emulator.event.TakenException;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.sessions.column.Columns;
import worldswitch.sessions.column.Interned;
import worldswitch.sessions.column.Log;
import worldswitch.sessions.column.Tailed;
import worldswitch.sessions.world.World;

/**
 * The ledger of guest exits: what left a guest's world, why, and how long it took to come back.
 *
 * <p>An exit is open until the next guest entry on its processor, and settled then. List registers are kept only for
 * exits at which ICH_HCR_EL2.En is set, in a table of their own.
 *
 * <p>With several processors, exits are numbered in the order in which they ended.
 */
final class ExitRecorder {
    private static final int LIST_REGISTERS = 16;
    private static final int ICH_HCR_EL2 = Catalogue.index("ICH_HCR_EL2");
    private static final long EN = Catalogue.mask("ICH_HCR_EL2.En");
    private static final int[] ICH_LR = listRegisters();
    private static final ExceptionKind[] KINDS = ExceptionKind.values();
    private static final int WIDTH = 14;
    private static final int NONE = -1;

    private final Columns rows;
    private final Columns listRegisters = new Columns(1 + LIST_REGISTERS, 8 << 20);
    private final Interned<World> worlds = new Interned<>();
    private final Interned<Reason> reasons = new Interned<>();
    private final long[][] open;
    private final boolean[] isOpen;

    ExitRecorder(int cpus, long budget) {
        rows = new Columns(WIDTH, budget);
        open = new long[cpus][WIDTH];
        isOpen = new boolean[cpus];
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
        long count = rows.size();
        for (boolean one : isOpen) {
            count += one ? 1 : 0;
        }
        return count;
    }

    /** An exception has left a guest's world for EL2. */
    void exit(CpuView cpu, TakenException exception, World from, World to) {
        long[] row = open[cpu.id()];
        row[0] = cpu.instructions();
        row[1] = cpu.id();
        row[2] = worlds.number(from);
        row[3] = exception.fromEl;
        row[4] = worlds.number(to);
        row[5] = exception.kind.ordinal();
        row[6] = exception.esr;
        row[7] = exception.elr;
        row[8] = exception.far;
        row[9] = exception.hpfar;
        row[10] = number(exception.reason);
        row[11] = NONE;
        row[12] = keepListRegisters(cpu);
        row[13] = NONE;
        isOpen[cpu.id()] = true;
    }

    /** A guest is entered; settles the exit before it, if there was one. */
    void entry(CpuView cpu) {
        if (!isOpen[cpu.id()]) {
            return;
        }
        isOpen[cpu.id()] = false;
        long[] row = open[cpu.id()];
        row[11] = cpu.instructions() - row[0];
        row[13] = row[12] == NONE ? NONE : keepListRegisters(cpu);
        System.arraycopy(row, 0, rows.page(), rows.slot(), WIDTH);
        rows.commit();
    }

    private long keepListRegisters(CpuView cpu) {
        if ((cpu.direct(ICH_HCR_EL2) & EN) == 0) {
            return NONE;
        }
        long[] page = listRegisters.page();
        int slot = listRegisters.slot();
        page[slot] = cpu.instructions();
        for (int i = 0; i < LIST_REGISTERS; i++) {
            page[slot + 1 + i] = cpu.direct(ICH_LR[i]);
        }
        listRegisters.commit();
        return listRegisters.size() - 1;
    }

    /** The exits that were open on each processor and the lengths of the records. */
    record State(Columns.State rows, Columns.State listRegisters, List<Optional<Open>> open) {}

    /** An exit without a guest entry yet. */
    record Open(long[] row, World from, World to, @Nullable Reason reason) {}

    State save() {
        List<Optional<Open>> exits = new ArrayList<>();
        for (int cpu = 0; cpu < open.length; cpu++) {
            exits.add(isOpen[cpu] ? Optional.of(open(open[cpu].clone())) : Optional.empty());
        }
        return new State(rows.save(), listRegisters.save(), exits);
    }

    private Open open(long[] row) {
        return new Open(row, worlds.get(row[2]), worlds.get(row[4]), reason(row[10]));
    }

    void restore(State state) {
        rows.restore(state.rows);
        listRegisters.restore(state.listRegisters);
        for (int cpu = 0; cpu < open.length; cpu++) {
            isOpen[cpu] = state.open.get(cpu).isPresent();
            if (isOpen[cpu]) {
                reopen(state.open.get(cpu).orElseThrow(), open[cpu]);
            }
        }
    }

    private void reopen(Open exit, long[] row) {
        System.arraycopy(exit.row, 0, row, 0, WIDTH);
        row[2] = worlds.number(exit.from);
        row[4] = worlds.number(exit.to);
        row[10] = number(exit.reason);
    }

    private long number(@Nullable Reason reason) {
        return reason == null ? NONE : reasons.number(reason);
    }

    private @Nullable Reason reason(long number) {
        return number == NONE ? null : reasons.get(number);
    }

    Log<Exit> view() {
        Log<Columns.Row> kept = listRegisters.view(row -> row);
        List<Exit> unsettled = new ArrayList<>();
        for (int cpu = 0; cpu < open.length; cpu++) {
            if (isOpen[cpu]) {
                long number = rows.size() + unsettled.size();
                unsettled.add(decode(new Columns.Row(number, open[cpu].clone(), 0), kept));
            }
        }
        return new Tailed<>(rows.view(row -> decode(row, kept)), unsettled, Exit::at);
    }

    private Exit decode(Columns.Row row, Log<Columns.Row> kept) {
        Reason reason = reason(row.get(10));
        return new Exit(
                row.number(),
                row.get(0),
                (int) row.get(1),
                worlds.get(row.get(2)),
                (int) row.get(3),
                worlds.get(row.get(4)),
                KINDS[(int) row.get(5)],
                row.get(6),
                row.get(7),
                row.get(8),
                row.get(9),
                reason == null ? "" : reason.rule(),
                reason == null || reason.fields().isEmpty()
                        ? ""
                        : reason.fields().get(0).toString(),
                row.get(11),
                decode(row.get(12), kept),
                decode(row.get(13), kept));
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
