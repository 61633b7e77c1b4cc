package worldswitch.app.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import worldswitch.emulator.event.MachineObserver;
import worldswitch.emulator.machine.load.LoadProblem;
import worldswitch.sessions.archive.SavedSession;
import worldswitch.sessions.check.Checks;
import worldswitch.sessions.headless.BundledRuns;
import worldswitch.sessions.headless.HeadlessRun;
import worldswitch.sessions.headless.SavedRun;
import worldswitch.sessions.library.BundledSession;
import worldswitch.sessions.library.Expectation;
import worldswitch.sessions.report.Outcome;

/** Replays sessions one after the other, and prints how each fares. */
final class Replays {
    private final PrintWriter out;
    private final boolean check;

    Replays(PrintWriter out, boolean check) {
        this.out = out;
        this.check = check;
    }

    /** Replays a saved session; returns whether everything was as it should be. */
    boolean saved(String file, SavedSession session) {
        try {
            SavedRun run = new SavedRun(session, MachineObserver.NONE);
            title(run.toMoment());
            out.println("  saved at " + session.standing().at() + " by " + session.writer());
            Optional<String> difference = run.difference();
            out.println(difference
                    .map(text -> "  at " + session.standing().at() + " another state than the saved one: " + text)
                    .orElse("  at " + session.standing().at() + " the same state"));
            Outcome outcome = run.toEnd(Long.MAX_VALUE);
            end(outcome);
            boolean met = !check || judged(SavedRun.judge(session, outcome));
            return met && difference.isEmpty();
        } catch (LoadProblem e) {
            throw new UserProblem(file + ": " + e.getMessage());
        } finally {
            out.flush();
        }
    }

    /** Replays a variant of a bundled session; returns whether everything was as it should be. */
    boolean bundled(BundledSession session, String variant) {
        try {
            HeadlessRun run = new HeadlessRun(session.plan(variant), MachineObserver.NONE);
            Outcome outcome = run.toEnd(BundledRuns.LIMIT);
            title(outcome);
            end(outcome);
            return !check
                    || judged(Checks.judge(session.expectations(variant), new BundledRuns(session, variant, outcome)));
        } catch (LoadProblem e) {
            throw new UserProblem(session.name() + ": " + e.getMessage());
        } finally {
            out.flush();
        }
    }

    private void title(Outcome outcome) {
        out.println((outcome.session() + " " + outcome.variant()).strip() + ", " + outcome.sync());
    }

    private void end(Outcome outcome) {
        out.println("  at " + outcome.instructions() + " " + outcome.stop().kind() + ": "
                + outcome.stop().text());
    }

    private boolean judged(List<Expectation.Result> results) {
        results.forEach(result -> out.println("  " + result.text()));
        return results.stream().allMatch(Expectation.Result::met);
    }
}
