package worldswitch.sessions.report.form;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import worldswitch.sessions.report.JsonReport;
import worldswitch.sessions.report.ReportSubject;
import worldswitch.sessions.report.TextReport;
import worldswitch.sessions.report.html.HtmlReport;
import worldswitch.sessions.report.ledger.CsvLedger;
import worldswitch.sessions.report.ledger.ExitLedger;
import worldswitch.sessions.report.ledger.JsonLedger;
import worldswitch.sessions.report.ledger.WriteLedger;
import worldswitch.sessions.report.markdown.MarkdownReport;
import worldswitch.sessions.report.perfetto.PerfettoReport;

/** A form in which a run can be reported. */
public enum ReportForm {
    /** For a person at a terminal. */
    TEXT("text", "Text", ".txt", (subject, out) -> out.write(TextReport.of(subject.outcome(), subject.sentence()))),
    /** Everything for a program. */
    JSON("json", "JSON", ".json", (subject, out) -> JsonReport.write(subject.outcome(), subject.sentence(), out)),
    /** For a mailing list. */
    MARKDOWN("markdown", "Markdown", ".md", MarkdownReport::write),
    /** For a browser. */
    HTML("html", "HTML", ".html", HtmlReport::write),
    /** Guest exits for a spreadsheet. */
    CSV_EXITS(
            "csv-exits", "Guest exits as CSV", ".csv", (subject, out) -> CsvLedger.write(ExitLedger.of(subject), out)),
    /** Exits of the host for a spreadsheet. */
    CSV_HOST_EXITS(
            "csv-host-exits",
            "Host exits as CSV",
            ".csv",
            (subject, out) -> CsvLedger.write(ExitLedger.ofHost(subject), out)),
    /** System register writes for a spreadsheet. */
    CSV_WRITES(
            "csv-writes",
            "Register writes as CSV",
            ".csv",
            (subject, out) -> CsvLedger.write(WriteLedger.of(subject), out)),
    /** Guest exits for a program. */
    JSON_EXITS(
            "json-exits",
            "Guest exits as JSON",
            ".json",
            (subject, out) -> JsonLedger.write(subject.outcome(), ExitLedger.of(subject), out)),
    /** Exits of the host for a program. */
    JSON_HOST_EXITS(
            "json-host-exits",
            "Host exits as JSON",
            ".json",
            (subject, out) -> JsonLedger.write(subject.outcome(), ExitLedger.ofHost(subject), out)),
    /** System register writes for a program. */
    JSON_WRITES(
            "json-writes",
            "Register writes as JSON",
            ".json",
            (subject, out) -> JsonLedger.write(subject.outcome(), WriteLedger.of(subject), out)),
    /** For the Perfetto trace viewer. */
    PERFETTO("perfetto", "Perfetto trace", ".perfetto.json", PerfettoReport::write);

    /** Writes a run in some form. */
    private interface Reporter {
        void write(ReportSubject subject, Writer out) throws IOException;
    }

    private final String text;
    private final String title;
    private final String ending;
    private final Reporter reporter;

    ReportForm(String text, String title, String ending, Reporter reporter) {
        this.text = text;
        this.title = title;
        this.ending = ending;
        this.reporter = reporter;
    }

    /** The name on the command line, {@code csv-exits}. */
    @Override
    public String toString() {
        return text;
    }

    /** The name in a menu, {@code Guest exits as CSV}. */
    public String title() {
        return title;
    }

    /** How a file of this form ends, {@code .csv}. */
    public String ending() {
        return ending;
    }

    /**
     * Writes a run, bit by bit, and flushes; does not close. May take long, and can be done on any thread.
     *
     * @throws IOException if the writer cannot take it
     */
    public void write(ReportSubject subject, Writer out) throws IOException {
        try {
            reporter.write(subject, out);
            out.flush();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
