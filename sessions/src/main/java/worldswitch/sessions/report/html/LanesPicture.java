package worldswitch.sessions.report.html;

import java.io.IOException;
import java.io.Writer;
import java.util.BitSet;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import worldswitch.sessions.report.lanes.Lane;
import worldswitch.sessions.report.lanes.Lanes;
import worldswitch.sessions.report.lanes.MarkRow;

/** A picture of a timeline in SVG, with its words for those who do not see it. */
final class LanesPicture {
    /** How many columns it has, each a unit wide. */
    static final int COLUMNS = 720;

    private static final int NAMES = 190;
    private static final int ROW = 22;
    private static final int BAR = 14;
    private static final int MARGIN = 10;
    private static final int LETTER_BASE = 12;

    private final Lanes lanes;
    private final Writer out;
    private int top = MARGIN;

    private LanesPicture(Lanes lanes, Writer out) {
        this.lanes = lanes;
        this.out = out;
    }

    /** Writes a picture. */
    static void write(Lanes lanes, Writer out) throws IOException {
        new LanesPicture(lanes, out).picture();
    }

    private void picture() throws IOException {
        int rows = lanes.lanes().size() + lanes.marks().size() + 1;
        line("<figure>");
        line(String.format(
                "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-labelledby=\"lanes-title lanes-text\">",
                NAMES + COLUMNS + MARGIN, rows * ROW + 2 * MARGIN));
        line("<title id=\"lanes-title\">Which world ran when</title>");
        line("<desc id=\"lanes-text\">" + HtmlText.line(description()) + "</desc>");
        for (Lane lane : lanes.lanes()) {
            lane(lane);
        }
        for (MarkRow marks : lanes.marks()) {
            marks(marks);
        }
        axis();
        line("</svg>");
        line("<figcaption>" + HtmlText.line(lanes.text()) + "</figcaption>");
        line("</figure>");
    }

    private String description() {
        String names = lanes.lanes().stream().map(Lane::name).collect(Collectors.joining(", "));
        String marks = lanes.marks().stream().map(LanesPicture::count).collect(Collectors.joining(", "));
        return "Lanes: " + names + "." + (marks.isEmpty() ? "" : " Marked: " + marks + ".") + " " + lanes.text();
    }

    private static String count(MarkRow marks) {
        long all =
                marks.marks().values().stream().mapToLong(MarkRow.Mark::count).sum();
        return String.format(Locale.ROOT, "%,d %s", all, marks.kind());
    }

    private void lane(Lane lane) throws IOException {
        name(lane.name());
        line(String.format(
                "<rect class=\"lane\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"/>", NAMES, top, COLUMNS, BAR));
        BitSet ran = lane.ran();
        for (int from = ran.nextSetBit(0); from >= 0; ) {
            int to = ran.nextClearBit(from);
            line(String.format(
                    "<rect class=\"el%d\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"/>",
                    lane.el(), NAMES + from, top, to - from, BAR));
            from = ran.nextSetBit(to);
        }
        top += ROW;
    }

    private void marks(MarkRow marks) throws IOException {
        name(marks.kind().toString());
        String style = marks.kind() == MarkRow.Kind.HAZARDS ? "hazard" : "mark";
        for (Map.Entry<Integer, MarkRow.Mark> mark : marks.marks().entrySet()) {
            int x = NAMES + mark.getKey();
            line(String.format("<path class=\"%s\" d=\"M%d %dv%d\"><title>", style, x, top, BAR)
                    + HtmlText.line(mark.getValue().toString()) + "</title></path>");
        }
        top += ROW;
    }

    private void axis() throws IOException {
        text(NAMES, "start", String.format(Locale.ROOT, "%,d", lanes.from()));
        text(NAMES + COLUMNS, "end", String.format(Locale.ROOT, "%,d instructions", lanes.to()));
    }

    private void name(String name) throws IOException {
        text(NAMES - MARGIN, "end", name);
    }

    private void text(int x, String anchor, String text) throws IOException {
        line(String.format("<text x=\"%d\" y=\"%d\" text-anchor=\"%s\">", x, top + LETTER_BASE, anchor)
                + HtmlText.line(text) + "</text>");
    }

    private void line(String text) throws IOException {
        out.write(text + "\n");
    }
}
