package worldswitch.sessions.report.form;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import worldswitch.emulator.event.MachineObserver;
import worldswitch.emulator.machine.load.LoadProblem;
import worldswitch.sessions.compare.sentence.Facts;
import worldswitch.sessions.compare.sentence.OutcomeSentence;
import worldswitch.sessions.headless.BundledRuns;
import worldswitch.sessions.headless.HeadlessRun;
import worldswitch.sessions.library.BundledSession;
import worldswitch.sessions.report.Outcome;
import worldswitch.sessions.report.ReportSubject;
import worldswitch.sessions.report.ReportSubject.Mark;
import worldswitch.sessions.run.plan.Plan;

/** Runs that are reported, and what the reports must be. */
final class GoldenReports {
    private static final int HEAD = 80;
    private static final int TAIL = 60;
    private static final Map<String, ReportSubject> RUNS = new ConcurrentHashMap<>();

    private GoldenReports() {}

    /** Renews the golden files in a folder; look at what has changed. */
    public static void main(String[] arguments) throws IOException {
        for (String run : List.of("first-exit", "hcr-exit-path:e2h-toggle")) {
            ReportSubject subject = run(run);
            for (ReportForm form : ReportForm.values()) {
                Files.writeString(Path.of(arguments[0], name(run, form)), abridged(written(form, subject)));
            }
        }
    }

    /** A variant of a bundled session, run to its end; each is run once. */
    static ReportSubject run(String text) {
        return RUNS.computeIfAbsent(text, GoldenReports::fresh);
    }

    private static ReportSubject fresh(String text) {
        String[] parts = (text + ":").split(":", -1);
        BundledSession session = BundledSession.find(parts[0]).orElseThrow();
        Plan plan = session.plan(parts[1]);
        try {
            HeadlessRun run = new HeadlessRun(plan, MachineObserver.NONE);
            Outcome outcome = run.toEnd(BundledRuns.LIMIT);
            String sentence = OutcomeSentence.of(Facts.of(plan.description(), outcome, Map.of()));
            List<Mark> marks = Mark.of(run.snapshot().bookmarks());
            return new ReportSubject(outcome, sentence, plan.description(), plan.configuration(), marks, "");
        } catch (LoadProblem e) {
            throw new IllegalStateException("a bundled session must load", e);
        }
    }

    static String written(ReportForm form, ReportSubject subject) throws IOException {
        StringWriter out = new StringWriter();
        form.write(subject, out);
        return out.toString();
    }

    /** A text of which only the beginning and the end are kept if it is long. */
    static String abridged(String text) {
        String[] lines = text.split("(?<=\n)");
        if (lines.length <= HEAD + TAIL) {
            return text;
        }
        return String.join("", Arrays.copyOf(lines, HEAD)) + "... " + lines.length + " lines ...\n"
                + String.join("", Arrays.copyOfRange(lines, lines.length - TAIL, lines.length));
    }

    static String golden(String run, ReportForm form) throws IOException {
        String name = name(run, form);
        try (var resource = GoldenReports.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(resource, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String name(String run, ReportForm form) {
        return run.replace(':', '-') + "-" + form + form.ending();
    }
}
