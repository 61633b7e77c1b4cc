package worldswitch.sessions.gdb;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import worldswitch.sessions.snapshot.Snapshot;

/** Breakpoints that a person sets with gdb's {@code monitor}, by names that gdb does not know. */
final class NamedPoints {
    private static final String BREAK = "break ";
    private static final String DELETE = "delete ";

    private final Points points;
    private final Monitor monitor;

    NamedPoints(Points points, Monitor monitor) {
        this.points = points;
        this.monitor = monitor;
    }

    /** Does what a command asks; returns what came of it, null if it is no such command. */
    @Nullable
    String answer(String command, Snapshot snapshot) throws Refusal {
        String asked = command.strip();
        boolean sets = asked.startsWith(BREAK);
        if (!sets && !asked.startsWith(DELETE)) {
            return null;
        }
        String name = asked.substring(sets ? BREAK.length() : DELETE.length()).strip();
        OptionalLong address = monitor.find(name, snapshot);
        return address.isEmpty() ? "There is no symbol '" + name + "'.\n" : change(sets, address.getAsLong());
    }

    private String change(boolean sets, long address) throws Refusal {
        String place = "0x" + Long.toHexString(address);
        if (sets) {
            points.setByName(address);
            return "stops at " + place + "\n";
        }
        return points.removeByName(address)
                ? "stops at " + place + " no more\n"
                : "there was no breakpoint by name at " + place + "\n";
    }
}
