package worldswitch.sessions.hazard;

import java.util.ArrayList;
import java.util.List;
import worldswitch.emulator.event.Consultation;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.emulator.sysreg.catalogue.Field;
import worldswitch.emulator.sysreg.catalogue.SystemRegister;
import worldswitch.sessions.column.Columns;
import worldswitch.sessions.column.Interned;
import worldswitch.sessions.column.Log;

/** Makes judged writes of the rows that a {@link WriteRecorder} keeps, and of the writes that are still open. */
final class JudgedWrites {
    private static final WriteState[] STATES = WriteState.values();
    private static final Verdict[] VERDICTS = Verdict.values();

    private final Log<Columns.Row> accesses;
    private final Interned<Consultation> consultations;
    private final Interned<String> causes;

    /** Makes them of rows whose accesses, consultations and causes are these. */
    JudgedWrites(Log<Columns.Row> accesses, Interned<Consultation> consultations, Interned<String> causes) {
        this.accesses = accesses;
        this.consultations = consultations;
        this.causes = causes;
    }

    /** The write of a row. */
    JudgedWrite decode(Columns.Row row) {
        long place = row.get(WriteRow.PLACE);
        SystemRegister register = Catalogue.row((int) place & WriteRow.REGISTER_MASK);
        long old = row.get(WriteRow.OLD);
        long value = row.get(WriteRow.VALUE);
        long first = row.get(WriteRow.ACCESSES) >>> WriteRow.COUNT_BITS;
        long end = first + (row.get(WriteRow.ACCESSES) & WriteRow.COUNT_MASK);
        return new JudgedWrite(
                row.get(0),
                row.get(WriteRow.PC),
                (int) (place >> WriteRow.CPU) & WriteRow.CPU_MASK,
                (int) (place >> WriteRow.EL) & WriteRow.SMALL_MASK,
                register,
                old,
                value,
                old == value ? List.of() : new MadeLater<>(() -> Judge.doubtful(register.fields(), old ^ value)),
                STATES[(int) (place >> WriteRow.STATE) & WriteRow.SMALL_MASK],
                row.get(WriteRow.UNTIL),
                causes.get(place >>> WriteRow.BY),
                first == end ? List.of() : new MadeLater<>(() -> accesses(row, first, end)));
    }

    private List<JudgedAccess> accesses(Columns.Row row, long first, long end) {
        int register = (int) row.get(WriteRow.PLACE) & WriteRow.REGISTER_MASK;
        List<JudgedAccess> judged = new ArrayList<>();
        for (long i = Math.max(first, accesses.dropped()); i < end; i++) {
            judged.add(access(accesses.get(i), register, row.get(WriteRow.DOUBTFUL)));
        }
        return judged;
    }

    private JudgedAccess access(Columns.Row row, int register, long doubtful) {
        return access(
                row.get(0),
                row.get(1),
                consultations.get(row.get(2)),
                VERDICTS[(int) row.get(3)],
                (int) row.get(4),
                register,
                doubtful);
    }

    /** A write in a span that is still open, as it stands. */
    static JudgedWrite of(PendingWrite write, long now) {
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
                List.copyOf(Judge.doubtful(register.fields(), write.old ^ write.value)),
                write.state,
                now,
                write.by,
                List.copyOf(judged));
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
