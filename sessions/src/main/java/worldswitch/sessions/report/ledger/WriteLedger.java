package worldswitch.sessions.report.ledger;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import worldswitch.emulator.sysreg.catalogue.Field;
import worldswitch.sessions.hazard.JudgedAccess;
import worldswitch.sessions.hazard.JudgedWrite;
import worldswitch.sessions.hazard.Verdict;
import worldswitch.sessions.naming.Names;
import worldswitch.sessions.report.ReportSubject;

/** The system register writes of a run, a row each, with the hazards that each has made. */
public final class WriteLedger {
    private WriteLedger() {}

    /** The writes of a run, those that need no synchronisation among them. */
    public static Ledger<JudgedWrite> of(ReportSubject subject) {
        Names names = subject.names();
        return new Ledger<>(
                "writes",
                subject.outcome().timeline().writes(),
                List.of(
                        Column.number("at", JudgedWrite::at),
                        Column.number("cpu", write -> (long) write.cpu()),
                        Column.hex("pc", JudgedWrite::pc),
                        Column.text("symbol", write -> Objects.requireNonNullElse(names.symbol(write.pc()), "")),
                        Column.text("source", write -> names.source(write.pc())),
                        Column.number("el", write -> (long) write.el()),
                        Column.text("register", write -> write.register().name()),
                        Column.hex("old", JudgedWrite::old),
                        Column.hex("new", JudgedWrite::value),
                        Column.text("changed", write -> fields(write.changed())),
                        Column.text("state", JudgedWrite::state),
                        Column.number("until", JudgedWrite::until),
                        Column.text("by", JudgedWrite::by),
                        Column.number(
                                "accesses", write -> (long) write.accesses().size()),
                        Column.text("hazards", WriteLedger::hazards)));
    }

    private static String hazards(JudgedWrite write) {
        return write.accesses().stream()
                .filter(access -> access.verdict() == Verdict.HAZARD)
                .map(WriteLedger::hazard)
                .collect(Collectors.joining("; "));
    }

    private static String hazard(JudgedAccess access) {
        return access.what() + " at 0x" + Long.toHexString(access.pc()) + " (" + fields(access.fields()) + ")";
    }

    private static String fields(List<Field> fields) {
        return fields.stream().map(Field::toString).collect(Collectors.joining(" "));
    }
}
