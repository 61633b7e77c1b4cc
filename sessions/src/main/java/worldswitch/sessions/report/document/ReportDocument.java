package worldswitch.sessions.report.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import worldswitch.sessions.report.Outcome;
import worldswitch.sessions.report.ReportSubject;
import worldswitch.sessions.report.document.Block.Picture;
import worldswitch.sessions.report.document.Block.Prose;
import worldswitch.sessions.report.document.Block.Row;
import worldswitch.sessions.report.document.Block.Table;

/**
 * What a report for people says, in order.
 *
 * @param title its title
 * @param sections its sections; the first needs no heading
 */
public record ReportDocument(String title, List<Section> sections) {
    /** Copies {@code sections}. */
    public ReportDocument {
        sections = List.copyOf(sections);
    }

    /**
     * The report of a run.
     *
     * @param most how many exits, and how many writes, it lists at most; it says how many there were
     */
    public static ReportDocument of(ReportSubject subject, int most) {
        List<Section> sections = new ArrayList<>();
        sections.add(new FactsText(subject).section());
        sections.add(
                new Section("Timeline", List.of(new Picture(subject.outcome().timeline()))));
        sections.add(new ExitsText(subject).section(most));
        sections.add(new VerdictsText(subject).section(most));
        bookmarks(subject, sections);
        if (!subject.notes().isBlank()) {
            sections.add(new Section("Notes", List.of(new Prose(subject.notes()))));
        }
        if (!subject.outcome().expectations().isEmpty()) {
            sections.add(ExpectationsText.section(subject.outcome().expectations()));
        }
        return new ReportDocument(title(subject.outcome()), sections);
    }

    private static String title(Outcome outcome) {
        String variant = outcome.variant().isEmpty() ? "" : " (" + outcome.variant() + ")";
        return outcome.session() + variant + ", " + outcome.sync();
    }

    private static void bookmarks(ReportSubject subject, List<Section> sections) {
        if (subject.bookmarks().isEmpty()) {
            return;
        }
        List<Row> rows = subject.bookmarks().stream()
                .map(mark -> Row.of(mark.at().toString(), mark.name(), mark.text()))
                .toList();
        sections.add(new Section(
                "Bookmarks",
                List.of(new Table("Bookmarks", List.of("moment", "name", "what to see there"), "", rows))));
    }

    /** Says what part of so many a table shows; empty if it shows all. */
    static String part(long shown, long dropped, long all, String what) {
        if (shown == all) {
            return "";
        }
        String which = dropped > 0 ? "" : "first ";
        String gone = dropped > 0
                ? String.format(Locale.ROOT, "; the oldest %,d were no longer held when the report was made", dropped)
                : "";
        return String.format(Locale.ROOT, "The %s%,d of %,d %s%s.", which, shown, all, what, gone);
    }
}
