package worldswitch.sessions.hazard;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import worldswitch.emulator.event.Consultation;
import worldswitch.emulator.event.CpuView;
import worldswitch.emulator.event.MachineObserver;
import worldswitch.emulator.event.SynchronisationEvent;
import worldswitch.emulator.sysreg.catalogue.Catalogue;

/**
 * Follows each direct write of a control register from its MSR to the event that synchronises it, and judges every access
 * in between.
 *
 * <p>A span opens at a write that changes a control register and closes at the next context synchronisation event (Arm
 * ARM, B2.6.1). In a span, the rules of the machine announce each access that reads control registers indirectly, with
 * every field it goes by. For each write still open the verdict follows from those fields alone ({@link Judge}):
 *
 * <ol>
 *   <li>none belongs to the written register: <em>independent</em>;
 *   <li>some do, but their values are what they were: <em>unchanged</em>;
 *   <li>one has a new value: <em>hazard</em>, and the write was consumed too early.
 * </ol>
 *
 * <p>A write of a register that needs no synchronisation, and a write that changes nothing of a control register, pass
 * through with their state at once, but behind those still open, so that what is recorded stays in program order. A write
 * that supersedes one still open inherits its doubts: an access may see the value before both, or between them.
 *
 * <p>Not threadsafe: belongs to the machine's thread. One tracker serves one processor.
 */
final class SpanTracker implements MachineObserver {
    /** Writes kept open or behind open ones at most; beyond that, ended ones are handed on early. */
    private static final int LONGEST_SPAN = 1024;

    /** By what a write that changes nothing is synchronised. */
    static final String NO_CHANGE = "no change";

    private static final boolean[] CONTROL = control();
    private static final String[] WRITE_OF =
            Catalogue.rows().stream().map(row -> "MSR " + row.name()).toArray(String[]::new);

    private final Judge judge;
    private final WriteSink sink;
    private final FieldVerdicts verdicts = new FieldVerdicts();
    private PendingWrite[] open = {new PendingWrite()};
    private int count;
    private long hazards;

    SpanTracker(Judge judge, WriteSink sink) {
        this.judge = judge;
        this.sink = sink;
    }

    private static boolean[] control() {
        boolean[] control = new boolean[Catalogue.size()];
        Catalogue.rows().forEach(row -> control[row.index()] = row.control());
        return control;
    }

    /** Whether writes of a register need synchronisation. */
    static boolean isControl(int register) {
        return CONTROL[register];
    }

    @Override
    public void registerWritten(CpuView cpu, int register, long old, long value) {
        long at = cpu.instructions();
        long doubtful = supersede(register, at) | (old ^ value);
        PendingWrite write = next();
        write.begin(at, cpu.pc(), cpu.id(), cpu.el(), register, old, value, doubtful);
        if (!CONTROL[register]) {
            write.end(at, WriteState.IMMEDIATE, "");
        } else if (doubtful == 0) {
            write.end(at, WriteState.SYNCHRONISED, NO_CHANGE);
        }
        flushIfIdle();
    }

    private long supersede(int register, long at) {
        long doubtful = 0;
        for (int i = 0; i < count; i++) {
            PendingWrite write = open[i];
            if (write.register == register && write.live) {
                write.end(at, WriteState.SUPERSEDED, WRITE_OF[register]);
                doubtful |= write.doubtful;
            }
        }
        return doubtful;
    }

    private PendingWrite next() {
        if (count == LONGEST_SPAN) {
            handOnEnded();
        }
        if (count == open.length) {
            PendingWrite[] more = java.util.Arrays.copyOf(open, count * 2);
            for (int i = count; i < more.length; i++) {
                more[i] = new PendingWrite();
            }
            open = more;
        }
        return open[count++];
    }

    private void handOnEnded() {
        int kept = 0;
        for (int i = 0; i < count; i++) {
            PendingWrite write = open[i];
            if (write.live) {
                open[i] = open[kept];
                open[kept++] = write;
            } else {
                sink.ended(write);
            }
        }
        count = kept;
    }

    private void flushIfIdle() {
        for (int i = 0; i < count; i++) {
            if (open[i].live) {
                return;
            }
        }
        flush();
    }

    private void flush() {
        for (int i = 0; i < count; i++) {
            sink.ended(open[i]);
        }
        count = 0;
    }

    @Override
    public void registerRead(CpuView cpu, int register, long value) {
        for (int i = 0; i < count; i++) {
            if (open[i].register == register && open[i].state == WriteState.PENDING) {
                open[i].state = WriteState.READ_BACK;
            }
        }
    }

    @Override
    public void consulted(CpuView cpu, Consultation access) {
        for (int i = 0; i < count; i++) {
            PendingWrite write = open[i];
            if (write.live && !write.repeats(access)) {
                Verdict verdict = verdicts.of(access, write.register, write.doubtful);
                if (verdict == Verdict.HAZARD) {
                    verdict = judge.judge(cpu, access, write.register, write.doubtful);
                }
                hazards += verdict == Verdict.HAZARD ? 1 : 0;
                write.add(access, verdict, cpu.instructions(), cpu.pc());
            }
        }
    }

    @Override
    public void synchronised(CpuView cpu, SynchronisationEvent event) {
        if (count == 0) {
            return;
        }
        long at = cpu.instructions();
        for (int i = 0; i < count; i++) {
            PendingWrite write = open[i];
            if (write.live) {
                write.end(at, WriteState.SYNCHRONISED, event.toString());
            }
        }
        flush();
    }

    /** Whether there are writes in an open span. */
    boolean isOpen() {
        return count > 0;
    }

    /** Hazards met so far. */
    long hazardCount() {
        return hazards;
    }

    /** The writes of the span and the hazards met; the writes belong to the state alone. */
    record State(List<PendingWrite> writes, long hazards) {}

    State save() {
        return new State(open().stream().map(PendingWrite::copy).toList(), hazards);
    }

    void restore(State state) {
        hazards = state.hazards;
        count = state.writes.size();
        open = Stream.concat(state.writes.stream().map(PendingWrite::copy), Stream.of(new PendingWrite()))
                .toArray(PendingWrite[]::new);
    }

    /** The writes that are still open, as they stand. */
    List<PendingWrite> open() {
        return new ArrayList<>(List.of(open).subList(0, count));
    }
}
