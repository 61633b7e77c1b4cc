package worldswitch.sessions.check;

import java.util.List;

/**
 * What a check found.
 *
 * @param met whether it is as expected
 * @param detail what was seen, in a line
 * @param table what was seen, in rows of which the first is the titles; empty if a line says it all
 */
record Finding(boolean met, String detail, List<List<String>> table) {
    /** A finding that a line tells. */
    Finding(boolean met, String detail) {
        this(met, detail, List.of());
    }
}
