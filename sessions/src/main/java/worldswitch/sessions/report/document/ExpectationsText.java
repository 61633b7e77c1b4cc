package worldswitch.sessions.report.document;

import java.util.ArrayList;
import java.util.List;
import worldswitch.sessions.library.Expectation;
import worldswitch.sessions.report.document.Block.Row;
import worldswitch.sessions.report.document.Block.Table;

/** What had to be seen in a run, and what was. */
final class ExpectationsText {
    private ExpectationsText() {}

    static Section section(List<Expectation.Result> results) {
        List<Block> blocks = new ArrayList<>();
        List<Row> rows = results.stream()
                .map(result -> Row.of(result.met() ? "met" : "NOT MET", result.name(), result.detail()))
                .toList();
        blocks.add(new Table("Expectations", List.of("result", "expectation", "seen"), "", rows));
        results.stream()
                .filter(result -> !result.table().isEmpty())
                .map(ExpectationsText::table)
                .forEach(blocks::add);
        long met = results.stream().filter(Expectation.Result::met).count();
        return new Section("Expectations: " + met + " of " + results.size() + " met", blocks);
    }

    private static Table table(Expectation.Result result) {
        List<Row> rows = result.table().stream()
                .skip(1)
                .map(cells -> new Row(cells, List.of()))
                .toList();
        return new Table(result.name(), result.table().get(0), "", rows);
    }
}
