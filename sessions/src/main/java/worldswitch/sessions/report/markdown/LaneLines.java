package worldswitch.sessions.report.markdown;

import java.util.ArrayList;
import java.util.List;
import worldswitch.sessions.report.lanes.Lane;
import worldswitch.sessions.report.lanes.Lanes;
import worldswitch.sessions.report.lanes.MarkRow;

/** A picture of a timeline in plain characters. */
final class LaneLines {
    /** How many columns it has beside the names. */
    static final int COLUMNS = 44;

    private static final int NAME = 27;

    private LaneLines() {}

    /** The lines of a picture. */
    static List<String> of(Lanes lanes) {
        List<String> lines = new ArrayList<>();
        lanes.lanes().forEach(lane -> lines.add(name(lane.name()) + row(lanes.columns(), lane)));
        lanes.marks().forEach(marks -> lines.add(name(marks.kind().toString()) + row(lanes.columns(), marks)));
        return lines;
    }

    private static String name(String name) {
        return String.format("%-" + NAME + "s ", CodeTable.cut(name, NAME));
    }

    private static String row(int columns, Lane lane) {
        StringBuilder row = new StringBuilder(".".repeat(columns));
        lane.ran().stream().forEach(column -> row.setCharAt(column, '#'));
        return row.toString();
    }

    private static String row(int columns, MarkRow marks) {
        char sign = marks.kind() == MarkRow.Kind.HAZARDS ? '!' : '|';
        StringBuilder row = new StringBuilder(" ".repeat(columns));
        marks.marks().keySet().forEach(column -> row.setCharAt(column, sign));
        return row.toString();
    }
}
