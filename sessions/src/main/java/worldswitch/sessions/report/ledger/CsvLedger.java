package worldswitch.sessions.report.ledger;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;
import worldswitch.sessions.report.VisibleText;

/**
 * A ledger as comma-separated values (RFC 4180): a line of titles, then a line for each row, each ended by CR LF.
 *
 * <p>A text that a spreadsheet would take for a formula is given a leading apostrophe. A number that is not known is empty.
 */
public final class CsvLedger {
    private static final String FORMULA = "=+-@";

    private CsvLedger() {}

    /** Writes a ledger, row by row. */
    public static void write(Ledger<?> ledger, Writer out) throws IOException {
        out.write(ledger.columns().stream().map(Column::name).collect(Collectors.joining(",")) + "\r\n");
        for (List<Cell> row : ledger.rows()) {
            out.write(row.stream().map(CsvLedger::cell).collect(Collectors.joining(",")) + "\r\n");
        }
        out.flush();
    }

    private static String cell(Cell cell) {
        if (cell instanceof Cell.Number number) {
            return number.value() < 0 ? "" : Long.toString(number.value());
        }
        return quoted(harmless(VisibleText.line(((Cell.Text) cell).value())));
    }

    private static String harmless(String text) {
        return text.isEmpty() || FORMULA.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    }

    private static String quoted(String text) {
        return text.contains(",") || text.contains("\"") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
