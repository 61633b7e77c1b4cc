package worldswitch.sessions.report.markdown;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import worldswitch.sessions.report.ReportSubject;
import worldswitch.sessions.report.VisibleText;
import worldswitch.sessions.report.document.Block;
import worldswitch.sessions.report.document.ReportDocument;
import worldswitch.sessions.report.document.Section;
import worldswitch.sessions.report.lanes.Lanes;

/**
 * A run in Markdown. Tables and the picture are indented code, in which nothing has a meaning to Markdown; elsewhere what
 * has one is escaped.
 */
public final class MarkdownReport {
    /** How long a line may be. */
    static final int WIDTH = 76;

    private static final int MOST_ROWS = 100;
    private static final String INDENT = "    ";

    private final Writer out;

    private MarkdownReport(Writer out) {
        this.out = out;
    }

    /** Writes the report of a run. */
    public static void write(ReportSubject subject, Writer out) throws IOException {
        ReportDocument document = ReportDocument.of(subject, MOST_ROWS);
        new MarkdownReport(out).document(document);
        out.flush();
    }

    private void document(ReportDocument document) throws IOException {
        heading("# ", document.title());
        for (int i = 0; i < document.sections().size(); i++) {
            section(document.sections().get(i), i > 0);
        }
    }

    private void section(Section section, boolean headed) throws IOException {
        if (headed) {
            out.write("\n");
            heading("## ", section.title());
        }
        for (Block block : section.blocks()) {
            out.write("\n");
            block(block);
        }
    }

    /** A heading is a line, however long: what does not fit is left out. */
    private void heading(String marks, String title) throws IOException {
        String text = VisibleText.line(title);
        int most = WIDTH / 2;
        String fitting = MarkdownText.escaped(text);
        if (marks.length() + fitting.length() > WIDTH) {
            fitting = MarkdownText.escaped(CodeTable.cut(text, most - marks.length()));
        }
        out.write(marks + fitting + "\n");
    }

    private void block(Block block) throws IOException {
        if (block instanceof Block.Prose prose) {
            prose(prose.text());
        } else if (block instanceof Block.Table table) {
            code(CodeTable.lines(table, WIDTH - INDENT.length()));
        } else if (block instanceof Block.Picture picture) {
            Lanes lanes = Lanes.of(picture.timeline(), LaneLines.COLUMNS);
            prose(lanes.text());
            out.write("\n");
            code(LaneLines.of(lanes));
        }
    }

    private void prose(String text) throws IOException {
        String gap = "";
        for (String paragraph : VisibleText.lines(text).split("\n(\\s*\n)+")) {
            if (!paragraph.isBlank()) {
                out.write(gap);
                lines("", MarkdownText.paragraph(paragraph, WIDTH));
                gap = "\n";
            }
        }
    }

    private void code(List<String> lines) throws IOException {
        lines(INDENT, lines);
    }

    private void lines(String indent, List<String> lines) throws IOException {
        for (String line : lines) {
            out.write((indent + line).stripTrailing() + "\n");
        }
    }
}
