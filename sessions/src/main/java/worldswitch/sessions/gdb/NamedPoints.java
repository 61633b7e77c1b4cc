package worldswitch.sessions.gdb;

import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import worldswitch.sessions.snapshot.Snapshot;

/** Breakpoints that a person sets with gdb's {@code monitor}, by names that gdb does not know. */
final class NamedPoints {
    private static final String BREAK = "break";
    private static final String DELETE = "delete";

    private final Points points;
    private final Monitor monitor;

    NamedPoints(Points points, Monitor monitor) {
        this.points = points;
        this.monitor = monitor;
    }

    /** Does what a command asks; returns what came of it, null if it is no such command. */
    @Nullable
    String answer(String command, Snapshot snapshot) throws Refusal {
        String[] words = command.strip().split("\\s+", 2);
        String name = words.length == 1 ? "" : words[1];
        points.follow(snapshot);
        return switch (words[0]) {
            case BREAK -> name.isEmpty() ? places(snapshot) : set(name, snapshot);
            case DELETE -> name.isEmpty() ? clear() : delete(name, snapshot);
            default -> null;
        };
    }

    private String places(Snapshot snapshot) {
        List<Long> places = points.placesByName();
        StringBuilder text = new StringBuilder(places.isEmpty() ? "stops nowhere by name\n" : "");
        places.forEach(each ->
                text.append("stops at ").append(monitor.place(each, snapshot)).append('\n'));
        return text.toString();
    }

    private String set(String name, Snapshot snapshot) throws Refusal {
        OptionalLong address = monitor.find(name, snapshot);
        if (address.isEmpty()) {
            return nothing(name);
        }
        points.setByName(address.getAsLong());
        return "stops at 0x" + Long.toHexString(address.getAsLong()) + "\n";
    }

    private String clear() {
        points.clearByName();
        return "stops nowhere by name\n";
    }

    private String delete(String name, Snapshot snapshot) {
        OptionalLong address = monitor.find(name, snapshot);
        if (address.isEmpty()) {
            return nothing(name);
        }
        String place = "0x" + Long.toHexString(address.getAsLong());
        return points.removeByName(address.getAsLong())
                ? "stops at " + place + " no more\n"
                : "there was no breakpoint by name at " + place + "\n";
    }

    private static String nothing(String name) {
        return "There is no symbol '" + name + "'.\n";
    }
}
