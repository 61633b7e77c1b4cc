package worldswitch.app.action;

import java.util.List;
import worldswitch.emulator.resource.ResourceTable;

/** The table of all actions, in the order of the menus. */
public final class ActionTable {
    private static final List<ActionRow> ROWS = ResourceTable.rows(ActionTable.class, "actions.tsv").stream()
            .map(ActionTable::row)
            .toList();

    private ActionTable() {}

    /** Every action. */
    public static List<ActionRow> rows() {
        return ROWS;
    }

    private static ActionRow row(String[] cells) {
        return new ActionRow(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5]);
    }
}
