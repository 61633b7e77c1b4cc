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
    private static final int NONE = -1;

    // The columns of a row.
    private static final int AT = 0;
    private static final int PLACE = 1;
    private static final int ESR = 2;
    private static final int ELR = 3;
    private static final int FAR = 4;
    private static final int HPFAR = 5;
    private static final int REASON = 6;
    private static final int INSTRUCTIONS = 7;
    private static final int BEFORE = 8;
    private static final int AFTER = 9;
    private static final int WIDTH = 10;

    // What PLACE holds, from which bit on: the world left from bit 0, the world entered, and so on.
    private static final int TO = 20;
    private static final int FROM_EL = 40;
    private static final int KIND = 44;
    private static final int CPU = 48;
    private static final int WORLD_MASK = 0xf_ffff;
    private static final int SMALL_MASK = 0xf;

    private final Columns rows;
    private final Columns listRegisters = new Columns(1 + LIST_REGISTERS, 8 << 20);
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
    void exit(long at, CpuView cpu, TakenException exception, int from, int to) {
        int id = cpu.id();
        long[] row = open[id];
        row[AT] = at;
        int how = exception.fromEl | exception.kind.ordinal() << KIND - FROM_EL | id << CPU - FROM_EL;
        row[PLACE] = from | (long) to << TO | (long) how << FROM_EL;
        row[ESR] = exception.esr;
        row[ELR] = exception.elr;
        row[FAR] = exception.far;
        row[HPFAR] = exception.hpfar;
        row[REASON] = number(exception.reason);
        row[INSTRUCTIONS] = NONE;
        row[BEFORE] = listRegisters(at, cpu);
        row[AFTER] = NONE;
        isOpen[id] = true;
    }

    /** A guest is entered; settles the exit before it, if there was one. */
    void entry(long at, CpuView cpu) {
        int id = cpu.id();
        if (!isOpen[id]) {
            return;
        }
        isOpen[id] = false;
        long[] row = open[id];
        row[INSTRUCTIONS] = at - row[AT];
        row[AFTER] = row[BEFORE] == NONE ? NONE : listRegisters(at, cpu);
        record(row);
    }

    private void record(long[] row) {
        long[] page = rows.page();
        int slot = rows.slot();
        for (int i = 0; i < WIDTH; i++) {
            page[slot + i] = row[i];
        }
        rows.commit();
    }

    /** Keeps the list registers if there are any in use, and returns where. */
    private long listRegisters(long at, CpuView cpu) {
        return (cpu.direct(ICH_HCR_EL2) & EN) == 0 ? NONE : keepListRegisters(at, cpu);
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
    record State(Columns.State rows, Columns.State listRegisters, List<Optional<Open>> open) {}

    /** An exit without a guest entry yet. */
    record Open(long[] row, @Nullable Reason reason) {}

    State save() {
        List<Optional<Open>> exits = new ArrayList<>();
        for (int cpu = 0; cpu < open.length; cpu++) {
            exits.add(isOpen[cpu] ? Optional.of(open(open[cpu].clone())) : Optional.empty());
        }
        return new State(rows.save(), listRegisters.save(), exits);
    }

    private Open open(long[] row) {
        return new Open(row, reason(row[REASON]));
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
        row[REASON] = number(exit.reason);
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
        Reason reason = reason(row.get(REASON));
        long place = row.get(PLACE);
        return new Exit(
                row.number(),
                row.get(AT),
                (int) (place >> CPU),
                World.of(place & WORLD_MASK),
                (int) (place >> FROM_EL) & SMALL_MASK,
                World.of(place >> TO & WORLD_MASK),
                KINDS[(int) (place >> KIND) & SMALL_MASK],
                row.get(ESR),
                row.get(ELR),
                row.get(FAR),
                row.get(HPFAR),
                reason == null ? "" : reason.rule(),
                reason == null || reason.fields().isEmpty()
                        ? ""
                        : reason.fields().get(0).toString(),
                row.get(INSTRUCTIONS),
                decode(row.get(BEFORE), kept),
                decode(row.get(AFTER), kept));
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
