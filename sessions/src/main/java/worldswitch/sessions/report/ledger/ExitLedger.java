package worldswitch.sessions.report.ledger;

import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import worldswitch.sessions.column.Log;
import worldswitch.sessions.naming.Names;
import worldswitch.sessions.report.ReportSubject;
import worldswitch.sessions.timeline.Exit;
import worldswitch.sessions.timeline.SyndromeText;

/** The exits of a run, a row each. */
public final class ExitLedger {
    private ExitLedger() {}

    /** The guest exits of a run. */
    public static Ledger<Exit> of(ReportSubject subject) {
        return of(subject, "exits", subject.outcome().timeline().exits());
    }

    /** The exits of the host, where it does not run at EL2. */
    public static Ledger<Exit> ofHost(ReportSubject subject) {
        return of(subject, "host_exits", subject.outcome().timeline().hostExits());
    }

    private static Ledger<Exit> of(ReportSubject subject, String name, Log<Exit> exits) {
        Names names = subject.names();
        List<String> calls = subject.outcome().kernels().hostCalls();
        return new Ledger<>(
                name,
                exits,
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
                        Column.text("class", exit -> exit.syndrome().className()),
                        Column.text("access", exit -> exit.syndrome().access()),
                        Column.text("register", exit -> exit.syndrome().register()),
                        Column.text("general", exit -> exit.syndrome().general()),
                        Column.number(
                                "size",
                                exit -> exit.syndrome().size() == 0
                                        ? -1L
                                        : exit.syndrome().size()),
                        Column.text("value", exit -> hex(exit.syndrome().value())),
                        Column.text("ipa", exit -> hex(exit.syndrome().intermediate())),
                        Column.text("fault", exit -> exit.syndrome().fault()),
                        Column.text("function", exit -> exit.syndrome().function(calls)),
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

    private static String hex(OptionalLong value) {
        return value.isEmpty() ? "" : "0x" + Long.toHexString(value.getAsLong());
    }

    private static String exceptionClass(Exit exit) {
        return exit.exceptionClass() < 0 ? "" : String.format("0x%02x", exit.exceptionClass());
    }
}
