package worldswitch.sessions.report.ledger;

import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.stream.Stream;
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
        Stream<Column<Exit>> columns = Stream.of(
                        worlds(), syndrome(subject.outcome().kernels().hostCalls()), places(subject.names()))
                .flatMap(List::stream);
        return new Ledger<>(name, exits, columns.toList());
    }

    /** When, and from which world to which. */
    private static List<Column<Exit>> worlds() {
        return List.of(
                Column.number("number", Exit::number),
                Column.number("at", Exit::at),
                Column.number("cpu", exit -> (long) exit.cpu()),
                Column.text("from", Exit::from),
                Column.number("from_el", exit -> (long) exit.fromEl()),
                Column.text("to", Exit::to));
    }

    /** What for, as the syndrome has it and in words. */
    private static List<Column<Exit>> syndrome(List<String> hostCalls) {
        return List.of(
                Column.text("what", SyndromeText::of),
                Column.text("ec", ExitLedger::exceptionClass),
                Column.hex("esr", Exit::esr),
                Column.text("class", exit -> exit.syndrome().className()),
                Column.text("access", exit -> exit.syndrome().access()),
                Column.text("register", exit -> exit.syndrome().register()),
                Column.text("general", exit -> exit.syndrome().general()),
                Column.number("size", ExitLedger::size),
                Column.text("value", exit -> hex(exit.syndrome().value())),
                Column.text("ipa", exit -> hex(exit.syndrome().intermediate())),
                Column.text("fault", exit -> exit.syndrome().fault()),
                Column.text("function", exit -> exit.syndrome().function(hostCalls)),
                Column.text("reason", Exit::reason),
                Column.text("field", Exit::field));
    }

    /** Where, and how long until the world is entered again. */
    private static List<Column<Exit>> places(Names names) {
        return List.of(
                Column.hex("elr", Exit::elr),
                Column.text("symbol", exit -> Objects.requireNonNullElse(names.symbol(exit.from(), exit.elr()), "")),
                Column.text("source", exit -> names.source(exit.elr())),
                Column.hex("far", Exit::far),
                Column.hex("hpfar", Exit::hpfar),
                Column.number("instructions", Exit::instructions));
    }

    private static long size(Exit exit) {
        int size = exit.syndrome().size();
        return size == 0 ? -1 : size;
    }

    private static String hex(OptionalLong value) {
        return value.isEmpty() ? "" : "0x" + Long.toHexString(value.getAsLong());
    }

    private static String exceptionClass(Exit exit) {
        return exit.exceptionClass() < 0 ? "" : String.format("0x%02x", exit.exceptionClass());
    }
}
