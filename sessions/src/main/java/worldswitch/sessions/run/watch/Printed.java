package worldswitch.sessions.run.watch;

import java.util.List;

/**
 * What a guest had printed at some moment; immutable.
 *
 * @param pieces its older part
 * @param tail its newest part
 * @param dropped bytes at the start that are not held
 */
public record Printed(List<String> pieces, String tail, long dropped) {
    /** All that is held of it. */
    public String text() {
        return String.join("", pieces) + tail;
    }
}
