package worldswitch.sessions.check;

import static java.util.Objects.requireNonNull;

import java.util.List;
import worldswitch.sessions.library.Expectation;
import worldswitch.sessions.report.Outcome;
import worldswitch.sessions.timeline.Exit;

/** Judges how a run went: console, end, exits and what they cost. */
final class RunChecks {
    private RunChecks() {}

    /** The guest has printed a text. */
    static Expectation.Result console(Expectation expectation, Runs runs) {
        String text = requireNonNull(expectation.text());
        String console = Checks.run(expectation, runs).console();
        boolean met = console.contains(text);
        return Checks.result(expectation, met, met ? "the console says so" : "the console says: " + lastLine(console));
    }

    private static String lastLine(String console) {
        List<String> lines = console.lines().toList();
        return lines.isEmpty() ? "nothing" : lines.get(lines.size() - 1);
    }

    /** The run ended in a way. */
    static Expectation.Result stop(Expectation expectation, Runs runs) {
        Outcome.Stop stop = Checks.run(expectation, runs).stop();
        return Checks.result(expectation, stop.kind().equals(expectation.text()), stop.kind() + ": " + stop.text());
    }

    /** The exits have these classes, in order. */
    static Expectation.Result exits(Expectation expectation, Runs runs) {
        List<String> classes = Checks.run(expectation, runs)
                .timeline()
                .exits()
                .held()
                .map(exit -> String.format("0x%02x", exit.exceptionClass()))
                .toList();
        return Checks.result(expectation, classes.equals(expectation.classes()), classes.toString());
    }

    /** An exit was decided by a field. */
    static Expectation.Result exitField(Expectation expectation, Runs runs) {
        Exit exit = Checks.run(expectation, runs).timeline().exits().get(expectation.exit());
        boolean met = requireNonNull(expectation.fields()).contains(exit.field());
        return Checks.result(expectation, met, "exit " + exit.number() + ": " + exit.reason());
    }

    /** An exit costs so many instructions more than in another variant, counted over many exits. */
    static Expectation.Result cost(Expectation expectation, Runs runs) {
        long own = hypercallCost(runs.own(), expectation.exits());
        long other = hypercallCost(runs.variant(requireNonNull(expectation.than())), expectation.exits());
        double each = (double) (own - other) / expectation.exits();
        String detail = own + " instructions over " + expectation.exits() + " exits, against " + other + " in "
                + expectation.than() + ": " + each + " more for each";
        return Checks.result(expectation, each == expectation.instructions(), detail);
    }

    private static long hypercallCost(Outcome run, int exits) {
        return run.timeline()
                .exits()
                .held()
                .filter(exit -> exit.exceptionClass() == 0x16 && exit.instructions() >= 0)
                .skip(2)
                .limit(exits)
                .mapToLong(Exit::instructions)
                .sum();
    }
}
