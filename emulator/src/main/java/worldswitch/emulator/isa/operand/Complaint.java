package worldswitch.emulator.isa.operand;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What is wrong with a statement, in the end: of all that was tried, that which came furthest into the text. Not
 * threadsafe.
 */
public final class Complaint {
    private final Set<String> expected = new LinkedHashSet<>();
    private int column = -1;

    /** Makes an empty complaint. */
    public Complaint() {}

    /**
     * Adds something that was tried in vain.
     *
     * @param at the column of the text that did not fit
     * @param wanted what would have fitted
     */
    public void add(int at, String wanted) {
        if (at > column) {
            column = at;
            expected.clear();
        }
        if (at == column) {
            expected.add(wanted);
        }
    }

    /** The column furthest to the right where text did not fit. */
    public int column() {
        return column;
    }

    /** Everything that would have fitted there. */
    public String expected() {
        return String.join(", or ", expected);
    }
}
