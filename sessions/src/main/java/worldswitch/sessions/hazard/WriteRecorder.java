package worldswitch.sessions.hazard;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import worldswitch.emulator.event.Consultation;
import worldswitch.emulator.event.CpuView;
import worldswitch.emulator.event.MachineObserver;
import worldswitch.emulator.event.SynchronisationEvent;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.emulator.sysreg.catalogue.Field;
import worldswitch.emulator.sysreg.catalogue.SystemRegister;
import worldswitch.sessions.column.Columns;
import worldswitch.sessions.column.Interned;
import worldswitch.sessions.column.Log;
import worldswitch.sessions.column.Tailed;

/**
 * Records every direct write of a system register with what became of it.
 *
 * <p>Two tables of numbers: a row for each write, and a row for each access judged in its span; a write's row says where
 * its accesses begin and how many there are. A {@link JudgedWrite} is made from them when somebody looks.
 *
 * <p>Not threadsafe: belongs to the machine's thread; the logs it hands out may be read by any.
 */
public final class WriteRecorder implements MachineObserver {
    private static final WriteState[] STATES = WriteState.values();
    private static final Verdict[] VERDICTS = Verdict.values();

    private final Columns writes;
    private final Columns accesses;
    private final Interned<Consultation> consultations = new Interned<>();
    private final Interned<String> causes = new Interned<>();
    private final SpanTracker[] trackers;

    /**
     * Makes an empty record.
     *
     * @param cpus the number of processors
     * @param budget bytes to keep at most, of each table
     */
    public WriteRecorder(int cpus, long budget, Judge judge) {
        writes = new Columns(13, budget);
        accesses = new Columns(5, budget);
        trackers = new SpanTracker[cpus];
        for (int cpu = 0; cpu < cpus; cpu++) {
            trackers[cpu] = new SpanTracker(judge, this::record);
        }
    }

    @Override
    public void registerWritten(CpuView cpu, int register, long old, long value) {
        trackers[cpu.id()].registerWritten(cpu, register, old, value);
    }

    @Override
    public void registerRead(CpuView cpu, int register, long value) {
        trackers[cpu.id()].registerRead(cpu, register, value);
    }

    @Override
    public void consulted(CpuView cpu, Consultation access) {
        trackers[cpu.id()].consulted(cpu, access);
    }

    @Override
    public void synchronised(CpuView cpu, SynchronisationEvent event) {
        trackers[cpu.id()].synchronised(cpu, event);
    }

    /** Hazards met so far. */
    public long hazardCount() {
        long count = 0;
        for (SpanTracker tracker : trackers) {
            count += tracker.hazardCount();
        }
        return count;
    }

    private void record(PendingWrite write) {
        long firstAccess = accesses.size();
        for (int i = 0; i < write.accesses; i++) {
            recordAccess(write, i);
        }
        long[] page = writes.page();
        int slot = writes.slot();
        page[slot] = write.at;
        page[slot + 1] = write.pc;
        page[slot + 2] = write.cpu;
        page[slot + 3] = write.el;
        page[slot + 4] = write.register;
        page[slot + 5] = write.old;
        page[slot + 6] = write.value;
        page[slot + 7] = write.state.ordinal();
        page[slot + 8] = write.until;
        page[slot + 9] = causes.number(write.by);
        page[slot + 10] = firstAccess;
        page[slot + 11] = write.accesses;
        page[slot + 12] = write.doubtful;
        writes.commit();
    }

    private void recordAccess(PendingWrite write, int i) {
        long[] page = accesses.page();
        int slot = accesses.slot();
        page[slot] = write.accessAt[i];
        page[slot + 1] = write.accessPc[i];
        page[slot + 2] = consultations.number(write.what[i]);
        page[slot + 3] = write.verdict[i].ordinal();
        page[slot + 4] = write.count[i];
        accesses.commit();
    }

    /** What a recorder was: the lengths of its tables and the spans that were open. Immutable. */
    public static final class State {
        private final Columns.State writes;
        private final Columns.State accesses;
        private final List<SpanTracker.State> trackers;

        private State(Columns.State writes, Columns.State accesses, List<SpanTracker.State> trackers) {
            this.writes = writes;
            this.accesses = accesses;
            this.trackers = trackers;
        }
    }

    /** What the record is now. */
    public State save() {
        return new State(
                writes.save(),
                accesses.save(),
                Stream.of(trackers).map(SpanTracker::save).toList());
    }

    /** Makes the record what it was; logs that were handed out stay what they are. */
    public void restore(State state) {
        writes.restore(state.writes);
        accesses.restore(state.accesses);
        for (int cpu = 0; cpu < trackers.length; cpu++) {
            trackers[cpu].restore(state.trackers.get(cpu));
        }
    }

    /** The writes so far; those still open come last. */
    public Log<JudgedWrite> view(long now) {
        Log<Columns.Row> accessRows = accesses.view(row -> row);
        List<JudgedWrite> open = new ArrayList<>();
        for (SpanTracker tracker : trackers) {
            tracker.open().forEach(write -> open.add(snapshot(write, now)));
        }
        return new Tailed<>(writes.view(row -> decode(row, accessRows)), open, JudgedWrite::at);
    }

    private JudgedWrite decode(Columns.Row row, Log<Columns.Row> accessRows) {
        SystemRegister register = Catalogue.row((int) row.get(4));
        long old = row.get(5);
        long value = row.get(6);
        List<JudgedAccess> judged = new ArrayList<>();
        for (long i = Math.max(row.get(10), accessRows.dropped()); i < row.get(10) + row.get(11); i++) {
            Columns.Row access = accessRows.get(i);
            Consultation what = consultations.get(access.get(2));
            Verdict verdict = VERDICTS[(int) access.get(3)];
            judged.add(access(
                    access.get(0), access.get(1), what, verdict, (int) access.get(4), register.index(), row.get(12)));
        }
        return new JudgedWrite(
                row.get(0),
                row.get(1),
                (int) row.get(2),
                (int) row.get(3),
                register,
                old,
                value,
                Judge.doubtful(register.fields(), old ^ value),
                STATES[(int) row.get(7)],
                row.get(8),
                causes.get(row.get(9)),
                judged);
    }

    private static JudgedWrite snapshot(PendingWrite write, long now) {
        List<JudgedAccess> judged = new ArrayList<>();
        for (int i = 0; i < write.accesses; i++) {
            judged.add(access(
                    write.accessAt[i],
                    write.accessPc[i],
                    write.what[i],
                    write.verdict[i],
                    write.count[i],
                    write.register,
                    write.doubtful));
        }
        SystemRegister register = Catalogue.row(write.register);
        return new JudgedWrite(
                write.at,
                write.pc,
                write.cpu,
                write.el,
                register,
                write.old,
                write.value,
                Judge.doubtful(register.fields(), write.old ^ write.value),
                write.state,
                now,
                write.by,
                judged);
    }

    private static JudgedAccess access(
            long at, long pc, Consultation what, Verdict verdict, int count, int register, long doubtful) {
        List<Field> fields = Judge.consulted(what, register);
        return new JudgedAccess(
                at,
                pc,
                what.what(),
                verdict,
                verdict == Verdict.HAZARD ? Judge.doubtful(fields, doubtful) : fields,
                rule(what, verdict, Judge.doubtful(fields, doubtful)),
                count);
    }

    private static String rule(Consultation what, Verdict verdict, List<Field> doubtful) {
        return verdict == Verdict.UNCHANGED && !doubtful.isEmpty()
                ? what.rule() + "; " + doubtful + " is in doubt, but the access goes to the same place either way"
                : what.rule();
    }
}
