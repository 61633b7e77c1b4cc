package worldswitch.views.table;

import org.jspecify.annotations.Nullable;
import worldswitch.views.theme.Role;

/**
 * What stands in a cell of a table, and how.
 *
 * @param text the text, shown as it is
 * @param role the role that colours it, or null for the table's own colour
 * @param filled whether the role also colours the ground
 * @param code whether it is set in the fixed-width font
 * @param strong whether it is set bold
 * @param right whether it stands at the right
 */
public record Cell(String text, @Nullable Role role, boolean filled, boolean code, boolean strong, boolean right) {
    /** Plain text. */
    public static Cell text(String text) {
        return new Cell(text, null, false, false, false, false);
    }

    /** Text in the fixed-width font: names of registers, addresses, values. */
    public static Cell code(String text) {
        return new Cell(text, null, false, true, false, false);
    }

    /** A number at the right. */
    public static Cell number(String text) {
        return new Cell(text, null, false, true, false, true);
    }

    /** The same cell coloured by a role. */
    public Cell in(@Nullable Role as) {
        return new Cell(text, as, false, code, strong, right);
    }

    /** The same cell with a role's colours as text and ground, like a label. */
    public Cell on(@Nullable Role as) {
        return new Cell(text, as, as != null, code, strong, right);
    }

    /** The same cell, bold. */
    public Cell bold() {
        return new Cell(text, role, filled, code, true, right);
    }

    @Override
    public String toString() {
        return text;
    }
}
