package worldswitch.app.action;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The table of all actions, in the order of the menus. */
public final class ActionTable {
    private static final List<ActionRow> ROWS = load();

    private ActionTable() {}

    /** Every action. */
    public static List<ActionRow> rows() {
        return ROWS;
    }

    private static List<ActionRow> load() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(ActionTable.class.getResourceAsStream("actions.tsv")),
                StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(ActionTable::row).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ActionRow row(String line) {
        String[] cells = line.split("\t", -1);
        return new ActionRow(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5]);
    }
}
