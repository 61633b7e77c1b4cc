package worldswitch.sessions.report.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import worldswitch.sessions.column.Log;
import worldswitch.sessions.naming.Names;
import worldswitch.sessions.report.ReportSubject;
import worldswitch.sessions.report.document.Block.Prose;
import worldswitch.sessions.report.document.Block.Row;
import worldswitch.sessions.report.document.Block.Table;
import worldswitch.sessions.syndrome.SyndromeWords;
import worldswitch.sessions.timeline.Exit;

/** The guest exits of a run. */
final class ExitsText {
    private static final List<String> TITLES = List.of("moment", "from", "to", "class", "cost");

    private final Log<Exit> exits;
    private final Names names;
    private final List<String> calls;

    ExitsText(ReportSubject subject) {
        exits = subject.outcome().timeline().exits();
        names = subject.names();
        calls = subject.outcome().kernels().hostCalls();
    }

    Section section(int most) {
        List<Row> rows = exits.held().limit(most).map(this::row).toList();
        List<Block> blocks = new ArrayList<>();
        if (rows.isEmpty()) {
            blocks.add(new Prose("There were none."));
        } else {
            blocks.add(
                    new Prose(
                            "A moment is a count of retired instructions; the cost is how many retired until a guest ran again."));
            blocks.add(new Table("Guest exits", TITLES, "ELR_EL2 and reason", rows));
        }
        String part = ReportDocument.part(rows.size(), exits.dropped(), exits.size(), "exits");
        if (!part.isEmpty()) {
            blocks.add(new Prose(part));
        }
        return new Section(String.format(Locale.ROOT, "Guest exits: %,d", exits.size()), blocks);
    }

    private Row row(Exit exit) {
        List<String> cells = List.of(
                Long.toString(exit.at()),
                "EL" + exit.fromEl() + " " + exit.from(),
                exit.to().toString(),
                exit.syndrome().className(),
                exit.instructions() < 0 ? "-" : Long.toString(exit.instructions()));
        String words = SyndromeWords.of(exit.syndrome(), calls);
        List<String> lines = new ArrayList<>();
        if (!words.isEmpty()) {
            lines.add(words);
        }
        lines.add("ELR_EL2 " + PlaceText.of(exit.from(), exit.elr(), names) + reason(exit));
        return new Row(cells, lines);
    }

    private static String reason(Exit exit) {
        String reason = exit.reason();
        if (!exit.field().isEmpty() && !reason.contains(exit.field())) {
            reason = reason.isEmpty() ? exit.field() : reason + " (" + exit.field() + ")";
        }
        return reason.isEmpty() ? "" : ": " + reason;
    }
}
