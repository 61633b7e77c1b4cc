package worldswitch.sessions.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import worldswitch.sessions.report.ReportSubject;
import worldswitch.sessions.report.VisibleText;
import worldswitch.sessions.report.document.Block;
import worldswitch.sessions.report.document.Block.Row;
import worldswitch.sessions.report.document.Block.Table;
import worldswitch.sessions.report.document.ReportDocument;
import worldswitch.sessions.report.document.Section;
import worldswitch.sessions.report.lanes.Lanes;

/** A run as an HTML page, light or dark as its reader has it, with the timeline as a picture. */
public final class HtmlReport {
    private static final int MOST_ROWS = 1000;

    private final Writer out;

    private HtmlReport(Writer out) {
        this.out = out;
    }

    /** Writes the report of a run. */
    public static void write(ReportSubject subject, Writer out) throws IOException {
        new HtmlReport(out).document(ReportDocument.of(subject, MOST_ROWS));
        out.flush();
    }

    private void document(ReportDocument document) throws IOException {
        String title = HtmlText.line(document.title());
        line("<!DOCTYPE html>");
        line("<html lang=\"en\">");
        line("<head>");
        line("<meta charset=\"utf-8\">");
        line("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">");
        line("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        line("<title>" + title + "</title>");
        line("<style>\n" + style() + "</style>");
        line("</head>");
        line("<body>");
        line("<main>");
        line("<h1>" + title + "</h1>");
        for (Section section : document.sections()) {
            section(section);
        }
        line("</main>");
        line("</body>");
        line("</html>");
    }

    private static String style() throws IOException {
        try (InputStream style = HtmlReport.class.getResourceAsStream("report.css")) {
            return new String(Objects.requireNonNull(style, "report.css").readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void section(Section section) throws IOException {
        line("<section>");
        line("<h2>" + HtmlText.line(section.title()) + "</h2>");
        for (Block block : section.blocks()) {
            block(block);
        }
        line("</section>");
    }

    private void block(Block block) throws IOException {
        if (block instanceof Block.Prose prose) {
            prose(prose.text());
        } else if (block instanceof Table table) {
            table(table);
        } else if (block instanceof Block.Picture picture) {
            LanesPicture.write(Lanes.of(picture.timeline(), LanesPicture.COLUMNS), out);
        }
    }

    private void prose(String text) throws IOException {
        for (String paragraph : VisibleText.lines(text).split("\n(\\s*\n)+")) {
            if (!paragraph.isBlank()) {
                line("<p>" + HtmlText.line(paragraph) + "</p>");
            }
        }
    }

    private void table(Table table) throws IOException {
        boolean noted = !table.noteTitle().isEmpty();
        line("<table>");
        line("<caption>" + HtmlText.line(table.caption()) + "</caption>");
        out.write("<thead><tr>");
        for (String title : table.titles()) {
            title(title);
        }
        if (noted) {
            title(table.noteTitle());
        }
        line("</tr></thead>");
        line("<tbody>");
        for (Row row : table.rows()) {
            row(row, noted);
        }
        line("</tbody>");
        line("</table>");
    }

    private void title(String title) throws IOException {
        out.write("<th scope=\"col\">" + HtmlText.line(title) + "</th>");
    }

    private void row(Row row, boolean noted) throws IOException {
        out.write("<tr><th scope=\"row\">" + HtmlText.line(row.cells().get(0)) + "</th>");
        for (String cell : row.cells().subList(1, row.cells().size())) {
            out.write("<td>" + HtmlText.line(cell) + "</td>");
        }
        if (noted) {
            notes(row.notes());
        }
        line("</tr>");
    }

    private void notes(List<String> notes) throws IOException {
        out.write(
                "<td>" + String.join("<br>", notes.stream().map(HtmlText::line).toList()) + "</td>");
    }

    private void line(String text) throws IOException {
        out.write(text + "\n");
    }
}
