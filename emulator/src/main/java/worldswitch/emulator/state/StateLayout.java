package worldswitch.emulator.state;

import java.util.ArrayList;
import java.util.List;

/** Which parts a recorded tape has, and what kind of word follows which: what a change of the format changes. */
public final class StateLayout {
    private final List<String> lines = new ArrayList<>();
    private String last = "";
    private int repeated;

    /** The layout, a line for each part: its name and the kinds of its words, {@code "index 3 int 2 flag"}. */
    public List<String> lines() {
        finish();
        return List.copyOf(lines);
    }

    void part(String name) {
        finish();
        lines.add(name + ":");
    }

    void word(String kind) {
        if (!kind.equals(last)) {
            finish();
            last = kind;
        }
        repeated++;
    }

    private void finish() {
        if (repeated > 0) {
            int end = lines.size() - 1;
            lines.set(end, lines.get(end) + " " + (repeated == 1 ? "" : repeated + " ") + last);
            repeated = 0;
        }
        last = "";
    }
}
