package worldswitch.sessions.report.ledger;

import java.util.List;
import java.util.Objects;
import worldswitch.sessions.naming.Names;
import worldswitch.sessions.report.ReportSubject;
import worldswitch.sessions.timeline.Exit;
import worldswitch.sessions.timeline.SyndromeText;

/** The guest exits of a run, a row each. */
public final class ExitLedger {
    private ExitLedger() {}

    /** The exits of a run. */
    public static Ledger<Exit> of(ReportSubject subject) {
        Names names = subject.names();
        return new Ledger<>(
                "exits",
                subject.outcome().timeline().exits(),
                List.of(
                        Column.number("number", Exit::number),
                        Column.number("at", Exit::at),
                        Column.number("cpu", exit -> (long) exit.cpu()),
                        Column.text("from", Exit::from),
                        Column.number("from_el", exit -> (long) exit.fromEl()),
                        Column.text("to", Exit::to),
                        Column.text("what", SyndromeText::of),
                        Column.text("ec", ExitLedger::exceptionClass),
                        Column.hex("esr", Exit::esr),
                        Column.text("reason", Exit::reason),
                        Column.text("field", Exit::field),
                        Column.hex("elr", Exit::elr),
                        Column.text(
                                "symbol",
                                exit -> Objects.requireNonNullElse(names.symbol(exit.from(), exit.elr()), "")),
                        Column.text("source", exit -> names.source(exit.elr())),
                        Column.hex("far", Exit::far),
                        Column.hex("hpfar", Exit::hpfar),
                        Column.number("instructions", Exit::instructions)));
    }

    private static String exceptionClass(Exit exit) {
        return exit.exceptionClass() < 0 ? "" : String.format("0x%02x", exit.exceptionClass());
    }
}
