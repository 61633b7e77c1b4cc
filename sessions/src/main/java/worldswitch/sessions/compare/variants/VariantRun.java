package worldswitch.sessions.compare.variants;

import java.util.Map;
import java.util.TreeMap;
import worldswitch.emulator.machine.load.LoadProblem;
import worldswitch.emulator.memory.PhysicalSpan;
import worldswitch.sessions.check.Checks;
import worldswitch.sessions.headless.BundledRuns;
import worldswitch.sessions.headless.HeadlessRun;
import worldswitch.sessions.library.BundledSession;
import worldswitch.sessions.report.Outcome;
import worldswitch.sessions.snapshot.Description;
import worldswitch.sessions.timeline.Exit;

/**
 * A variant of a session, run to its end; immutable.
 *
 * @param description what it is about
 * @param outcome how it went, with its expectations judged
 * @param exits the guest exits by class
 * @param hostExceptions how many exceptions of each class the host took to EL2
 * @param bytes the bytes that EL2 stored to each area of the session, by the class of the last guest exit
 */
public record VariantRun(
        Description description,
        Outcome outcome,
        Map<String, Exits> exits,
        Map<String, Long> hostExceptions,
        Map<String, Map<String, Long>> bytes) {
    /**
     * The guest exits of a class.
     *
     * @param count how many
     * @param settled how many of them were followed by a guest entry
     * @param instructions what those took until re-entry, in all
     */
    public record Exits(long count, long settled, long instructions) {
        private static final Exits NONE = new Exits(0, 0, 0);

        private Exits with(Exit exit) {
            boolean back = exit.instructions() >= 0;
            return new Exits(count + 1, settled + (back ? 1 : 0), instructions + (back ? exit.instructions() : 0));
        }

        /** Instructions for each, 0 if none was followed by an entry. */
        public double each() {
            return settled == 0 ? 0 : (double) instructions / settled;
        }
    }

    /** Its name. */
    public String name() {
        return outcome.variant();
    }

    /** Runs a variant, and judges its expectations: some of them have other variants run as well. */
    public static VariantRun of(BundledSession session, String variant) {
        VariantRun run = measured(session, variant);
        Outcome judged = run.outcome.with(
                Checks.judge(session.expectations(variant), new BundledRuns(session, variant, run.outcome)));
        return new VariantRun(run.description, judged, run.exits, run.hostExceptions, run.bytes);
    }

    /** Runs a variant, and judges nothing. */
    public static VariantRun measured(BundledSession session, String variant) {
        Map<String, PhysicalSpan> areas = session.areas(variant);
        Tally tally = new Tally(areas);
        try {
            var plan = session.plan(variant);
            Outcome outcome =
                    new HeadlessRun(plan, tally).watchStores(areas.values()).toEnd(BundledRuns.LIMIT);
            return new VariantRun(plan.description(), outcome, exits(outcome), tally.hostExceptions(), tally.bytes());
        } catch (LoadProblem e) {
            throw new IllegalStateException("a bundled session must load", e);
        }
    }

    private static Map<String, Exits> exits(Outcome outcome) {
        Map<String, Exits> byClass = new TreeMap<>();
        outcome.timeline()
                .exits()
                .held()
                .forEach(
                        exit -> byClass.merge(ExitClass.of(exit), Exits.NONE.with(exit), (sum, one) -> sum.with(exit)));
        return byClass;
    }
}
