package worldswitch.sessions.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import worldswitch.emulator.sysreg.catalogue.Field;
import worldswitch.sessions.column.Log;
import worldswitch.sessions.hazard.JudgedAccess;
import worldswitch.sessions.hazard.JudgedWrite;
import worldswitch.sessions.hazard.Verdict;
import worldswitch.sessions.hazard.WriteState;
import worldswitch.sessions.library.Expectation;
import worldswitch.sessions.syndrome.Syndrome;
import worldswitch.sessions.syndrome.SyndromeWords;
import worldswitch.sessions.timeline.Exit;

/** A run told to a person: exits, verdicts, expectations and the final state, in lines of text. */
public final class TextReport {
    private static final int FIRST_EXITS = 20;

    private final Outcome outcome;
    private final List<String> lines = new ArrayList<>();

    private TextReport(Outcome outcome) {
        this.outcome = outcome;
    }

    /**
     * The report of a run.
     *
     * @param sentence what came of it, in a sentence
     */
    public static String of(Outcome outcome, String sentence) {
        TextReport report = new TextReport(outcome);
        report.heading();
        if (!sentence.isEmpty()) {
            report.lines.add(sentence);
        }
        report.exits("Guest exits", outcome.timeline().exits());
        report.hostExits();
        report.writes();
        report.expectations();
        report.end();
        return String.join("\n", report.lines) + "\n";
    }

    private void heading() {
        String variant = outcome.variant().isEmpty() ? "" : " (" + outcome.variant() + ")";
        lines.add(
                outcome.session() + variant + ", " + outcome.sync() + ": " + outcome.instructions() + " instructions, "
                        + outcome.stop().kind() + ": " + outcome.stop().text());
    }

    private void hostExits() {
        if (outcome.timeline().hostExits().size() > 0) {
            exits("Host exits", outcome.timeline().hostExits());
        }
    }

    private void exits(String title, Log<Exit> exits) {
        long count = exits.size();
        lines.add("");
        lines.add(title + ": " + count);
        exits.held().limit(FIRST_EXITS).forEach(exit -> lines.add(exit(exit)));
        if (count > FIRST_EXITS) {
            lines.add("  ... " + (count - FIRST_EXITS) + " more");
        }
    }

    private String exit(Exit exit) {
        Syndrome syndrome = exit.syndrome();
        String words = SyndromeWords.of(syndrome, outcome.kernels().hostCalls());
        String reason = exit.reason().isEmpty() ? "" : "; " + exit.reason();
        String back = exit.instructions() < 0 ? "" : ", back after " + exit.instructions();
        String place = name(exit);
        return String.format(
                "  %9d  %-16s %-8s %selr 0x%x%s%s%s",
                exit.at(),
                exit.from() + " EL" + exit.fromEl(),
                syndrome.className(),
                words.isEmpty() ? "" : words + "; ",
                exit.elr(),
                place,
                reason,
                back);
    }

    /** What the kernel calls the place that a host left. */
    private String name(Exit exit) {
        return exit.from().isGuest()
                ? ""
                : outcome.kernels().at(exit.elr()).map(found -> " " + found).orElse("");
    }

    private void writes() {
        lines.add("");
        lines.add("System register writes that need synchronisation:");
        for (WriteStories.Story story : new WriteStories(outcome.timeline().writes()).all()) {
            write(story);
        }
    }

    private void write(WriteStories.Story story) {
        JudgedWrite write = story.write();
        String times = story.count() == 1 ? "" : " (" + story.count() + " times)";
        lines.add(String.format(
                "  %9d  0x%x  EL%d  %s 0x%x -> 0x%x: %s%s%s",
                write.at(),
                write.pc(),
                write.el(),
                write.register().name(),
                write.old(),
                write.value(),
                write.state(),
                by(write),
                times));
        story.accesses().stream()
                .filter(access -> access.verdict() != Verdict.INDEPENDENT)
                .forEach(access -> lines.add(access(access)));
    }

    private static String by(JudgedWrite write) {
        return write.by().isEmpty() ? "" : (write.state() == WriteState.SYNCHRONISED ? " by " : ": ") + write.by();
    }

    private static String access(JudgedAccess access) {
        String fields = access.fields().stream().map(Field::toString).collect(Collectors.joining(", "));
        return String.format("             0x%x  %s: %s (%s)", access.pc(), access.what(), access.verdict(), fields);
    }

    private void expectations() {
        if (outcome.expectations().isEmpty()) {
            return;
        }
        lines.add("");
        lines.add("Expectations:");
        for (Expectation.Result result : outcome.expectations()) {
            lines.add("  " + result.text());
            TextTable.of(result.table()).forEach(line -> lines.add("    " + line));
        }
    }

    private void end() {
        lines.add("");
        lines.add(String.format(
                "At the end: EL%d, pc 0x%x, %s",
                outcome.cpu().el(), outcome.cpu().pc(), outcome.cpu().world()));
    }
}
