package worldswitch.sessions.compare.variants;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import worldswitch.sessions.compare.variants.VariantRun.Exits;
import worldswitch.sessions.compare.variants.VariantTable.Row;
import worldswitch.sessions.hazard.JudgedWrite;
import worldswitch.sessions.hazard.Verdict;
import worldswitch.sessions.hazard.WriteState;
import worldswitch.sessions.library.BundledSession;
import worldswitch.sessions.library.Expectation;
import worldswitch.sessions.library.SessionFile;
import worldswitch.sessions.timeline.InterruptEvent;

/** Makes the rows of a {@link VariantTable} of the runs. */
public final class VariantRows {
    private static final Exits NO_EXITS = new Exits(0, 0, 0);

    private final List<VariantRun> runs;
    private final List<Row> rows = new ArrayList<>();

    private VariantRows(List<VariantRun> runs) {
        this.runs = runs;
    }

    /** Runs every variant of a session, and compares. */
    public static VariantTable of(BundledSession session) {
        return of(
                session.name(),
                session.variants().stream()
                        .map(SessionFile.Variant::name)
                        .map(name -> VariantRun.of(session, name))
                        .toList());
    }

    /** Compares runs of variants. */
    public static VariantTable of(String session, List<VariantRun> runs) {
        VariantRows rows = new VariantRows(runs);
        rows.run();
        rows.exits();
        rows.listRegisters();
        rows.bytes();
        rows.rows.addAll(FinalRegisters.rows(runs));
        return new VariantTable(session, runs.stream().map(VariantRun::name).toList(), rows.rows);
    }

    private void run() {
        row("run", "end", run -> run.outcome().stop().kind());
        row("run", "instructions", run -> number(run.outcome().instructions()));
        row("run", "expectations met", VariantRows::expectations);
        row("run", "consumed too early", run -> number(consumed(run).size()));
        for (String field : names(run -> fields(run).keySet())) {
            row("fields consumed too early", field, run -> number(fields(run).getOrDefault(field, 0L)));
        }
    }

    private static String expectations(VariantRun run) {
        List<Expectation.Result> results = run.outcome().expectations();
        return results.stream().filter(Expectation.Result::met).count() + " of " + results.size();
    }

    private static List<JudgedWrite> consumed(VariantRun run) {
        return run.outcome()
                .timeline()
                .writes()
                .held()
                .filter(write -> write.state() == WriteState.CONSUMED_TOO_EARLY)
                .toList();
    }

    /** How many of the writes consumed too early were so for a field. */
    private static Map<String, Long> fields(VariantRun run) {
        return consumed(run).stream()
                .flatMap(write -> write.accesses().stream()
                        .filter(access -> access.verdict() == Verdict.HAZARD)
                        .flatMap(access -> access.fields().stream())
                        .map(Object::toString)
                        .distinct())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private void exits() {
        row("guest exits", "all", run -> number(run.outcome().timeline().exits().size()));
        for (String name : names(run -> run.exits().keySet())) {
            row("guest exits", name, run -> number(exits(run, name).count()));
        }
        for (String name : names(run -> run.exits().keySet())) {
            row("instructions for each exit", name, run -> each(exits(run, name)));
        }
        for (String name : names(run -> run.hostExceptions().keySet())) {
            row(
                    "exceptions of the host",
                    name,
                    run -> number(run.hostExceptions().getOrDefault(name, 0L)));
        }
    }

    private static Exits exits(VariantRun run, String name) {
        return run.exits().getOrDefault(name, NO_EXITS);
    }

    private static String each(Exits exits) {
        return exits.settled() == 0 ? "" : String.format(Locale.ROOT, "%,.1f", exits.each());
    }

    private void listRegisters() {
        row(
                "list registers",
                "changes",
                run -> number(run.outcome()
                        .timeline()
                        .interrupts()
                        .held()
                        .filter(event -> event.step() == InterruptEvent.Step.LIST_REGISTER)
                        .count()));
        for (int i = 0; i < FinalRegisters.LIST_REGISTERS; i++) {
            String name = "ICH_LR" + i + "_EL2";
            if (runs.stream().anyMatch(run -> run.outcome().cpu().direct(name) != 0)) {
                row(
                        "list registers",
                        name + " at the end",
                        run -> hex(run.outcome().cpu().direct(name)));
            }
        }
    }

    private void bytes() {
        for (String area : names(run -> run.bytes().keySet())) {
            row(
                    "bytes stored by EL2",
                    area,
                    run -> number(bytes(run, area).values().stream()
                            .mapToLong(Long::longValue)
                            .sum()));
            for (String name : names(run -> bytes(run, area).keySet())) {
                row(
                        "bytes stored by EL2",
                        area + ", " + name,
                        run -> number(bytes(run, area).getOrDefault(name, 0L)));
            }
        }
    }

    private static Map<String, Long> bytes(VariantRun run, String area) {
        return run.bytes().getOrDefault(area, Map.of());
    }

    private Set<String> names(Function<VariantRun, Set<String>> of) {
        return runs.stream().flatMap(run -> of.apply(run).stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    private void row(String section, String name, Function<VariantRun, String> cell) {
        rows.add(new Row(section, name, runs.stream().map(cell).toList()));
    }

    private static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    private static String hex(long value) {
        return "0x" + Long.toHexString(value);
    }
}
