package worldswitch.sessions.run;

import java.util.List;

/**
 * What a guest had printed at some moment; immutable.
 *
 * @param pieces its older part
 * @param tail its newest part
 * @param dropped bytes at the start that are not held
 */
record Printed(List<String> pieces, String tail, long dropped) {
    String text() {
        return String.join("", pieces) + tail;
    }
}
