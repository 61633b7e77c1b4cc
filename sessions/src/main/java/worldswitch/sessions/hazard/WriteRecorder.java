package worldswitch.sessions.hazard;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import worldswitch.emulator.event.Consultation;
import worldswitch.emulator.event.CpuView;
import worldswitch.emulator.event.MachineObserver;
import worldswitch.emulator.event.SynchronisationEvent;
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
    private final Columns writes;
    private final Columns accesses;
    private final Interned<Consultation> consultations = new Interned<>();
    private final Interned<String> causes = new Interned<>();
    private final int noCause = causes.number("");
    private final int noChange = causes.number(SpanTracker.NO_CHANGE);
    private final SpanTracker[] trackers;
    /** Whether any processor has a write in an open span; most of the time none has, and there is nothing to do. */
    private boolean anyOpen;

    /**
     * Makes an empty record.
     *
     * @param cpus the number of processors
     * @param budget bytes to keep at most, of each table
     */
    public WriteRecorder(int cpus, long budget, Judge judge) {
        writes = new Columns(WriteRow.WIDTH, budget);
        accesses = new Columns(5, budget);
        trackers = new SpanTracker[cpus];
        for (int cpu = 0; cpu < cpus; cpu++) {
            trackers[cpu] = new SpanTracker(judge, this::record);
        }
    }

    @Override
    public void registerWritten(CpuView cpu, int register, long old, long value) {
        boolean control = SpanTracker.isControl(register);
        if (anyOpen || control && old != value) {
            follow(cpu, register, old, value);
        } else if (control) {
            record(cpu, register, old, value, WriteState.SYNCHRONISED, noChange);
        } else {
            record(cpu, register, old, value, WriteState.IMMEDIATE, noCause);
        }
    }

    /** A write opens a span, or may fall into one. */
    private void follow(CpuView cpu, int register, long old, long value) {
        trackers[cpu.id()].registerWritten(cpu, register, old, value);
        findOpen();
    }

    @Override
    public void registerRead(CpuView cpu, int register, long value) {
        if (anyOpen) {
            trackers[cpu.id()].registerRead(cpu, register, value);
        }
    }

    @Override
    public void consulted(CpuView cpu, Consultation access) {
        trackers[cpu.id()].consulted(cpu, access);
    }

    @Override
    public void synchronised(CpuView cpu, SynchronisationEvent event) {
        if (anyOpen) {
            trackers[cpu.id()].synchronised(cpu, event);
            findOpen();
        }
    }

    private void findOpen() {
        anyOpen = false;
        for (SpanTracker tracker : trackers) {
            anyOpen |= tracker.isOpen();
        }
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
        page[slot + WriteRow.PC] = write.pc;
        page[slot + WriteRow.PLACE] =
                WriteRow.place(write.register, write.el, write.cpu, write.state, causes.number(write.by));
        page[slot + WriteRow.OLD] = write.old;
        page[slot + WriteRow.VALUE] = write.value;
        page[slot + WriteRow.DOUBTFUL] = write.doubtful;
        page[slot + WriteRow.UNTIL] = write.until;
        page[slot + WriteRow.ACCESSES] = firstAccess << WriteRow.COUNT_BITS | write.accesses;
        writes.commit();
    }

    /** Records a write of which nothing more can become, while no other is open. */
    private void record(CpuView cpu, int register, long old, long value, WriteState state, int by) {
        long at = cpu.instructions();
        long[] page = writes.page();
        int slot = writes.slot();
        page[slot] = at;
        page[slot + WriteRow.PC] = cpu.pc();
        page[slot + WriteRow.PLACE] = WriteRow.place(register, cpu.el(), cpu.id(), state, by);
        page[slot + WriteRow.OLD] = old;
        page[slot + WriteRow.VALUE] = value;
        page[slot + WriteRow.DOUBTFUL] = old ^ value;
        page[slot + WriteRow.UNTIL] = at;
        page[slot + WriteRow.ACCESSES] = accesses.size() << WriteRow.COUNT_BITS;
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
        findOpen();
    }

    /** The writes so far; those still open come last. */
    public Log<JudgedWrite> view(long now) {
        Log<Columns.Row> accessRows = accesses.view(row -> row);
        List<JudgedWrite> open = new ArrayList<>();
        for (SpanTracker tracker : trackers) {
            tracker.open().forEach(write -> open.add(JudgedWrites.of(write, now)));
        }
        JudgedWrites judged = new JudgedWrites(accessRows, consultations, causes);
        return new Tailed<>(writes.view(judged::decode), open, JudgedWrite::at);
    }
}
