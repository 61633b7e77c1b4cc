package worldswitch.sessions.report.ledger;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import worldswitch.sessions.report.Outcome;

/** A ledger as a JSON object: what run it is of, how many rows are no longer held, and the rows, an object each. */
public final class JsonLedger {
    private final JsonWriter json;

    private JsonLedger(Writer out) {
        json = new JsonWriter(out);
        json.setIndent("  ");
        json.setHtmlSafe(false);
    }

    /** Writes a ledger, row by row. */
    public static void write(Outcome outcome, Ledger<?> ledger, Writer out) throws IOException {
        new JsonLedger(out).object(outcome, ledger);
        out.write("\n");
        out.flush();
    }

    private void object(Outcome outcome, Ledger<?> ledger) throws IOException {
        json.beginObject();
        json.name("session").value(outcome.session());
        json.name("variant").value(outcome.variant());
        json.name("sync").value(outcome.sync());
        json.name("instructions").value(outcome.instructions());
        json.name("dropped").value(ledger.log().dropped());
        json.name(ledger.name()).beginArray();
        for (List<Cell> row : ledger.rows()) {
            row(ledger.columns(), row);
        }
        json.endArray();
        json.endObject();
    }

    private void row(List<? extends Column<?>> columns, List<Cell> row) throws IOException {
        json.beginObject();
        for (int i = 0; i < row.size(); i++) {
            json.name(columns.get(i).name());
            cell(row.get(i));
        }
        json.endObject();
    }

    private void cell(Cell cell) throws IOException {
        if (cell instanceof Cell.Text text) {
            json.value(text.value());
        } else if (cell instanceof Cell.Number number && number.value() >= 0) {
            json.value(number.value());
        } else {
            json.nullValue();
        }
    }
}
