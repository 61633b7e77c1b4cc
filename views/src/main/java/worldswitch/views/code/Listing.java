package worldswitch.views.code;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Text of which some lines are instructions at addresses; immutable once built. A line of a macro may be many instructions.
 *
 * @param text the lines
 * @param addresses the lowest address of a line, counted from 0, where it has one
 * @param lines the line of each address
 */
record Listing(String text, Map<Integer, Long> addresses, Map<Long, Integer> lines) {
    /** A listing without a line. */
    static final Listing EMPTY = new Listing("", Map.of(), Map.of());

    Listing {
        addresses = Map.copyOf(addresses);
        lines = Map.copyOf(lines);
    }

    /** The lowest address of a line. */
    OptionalLong address(int line) {
        Long address = addresses.get(line);
        return address == null ? OptionalLong.empty() : OptionalLong.of(address);
    }

    /** The line of an address. */
    OptionalInt line(long address) {
        Integer line = lines.get(address);
        return line == null ? OptionalInt.empty() : OptionalInt.of(line);
    }

    /** Gathers a listing line by line. */
    static final class Builder {
        private final List<String> lines = new ArrayList<>();
        private final Map<Integer, Long> addresses = new HashMap<>();
        private final Map<Long, Integer> places = new HashMap<>();

        /** Adds a line without an address. */
        void add(String line) {
            lines.add(line);
        }

        /** Adds an instruction. */
        void add(String line, long address) {
            addresses.put(lines.size(), address);
            places.put(address, lines.size());
            lines.add(line);
        }

        Listing build() {
            return new Listing(String.join("\n", lines), addresses, places);
        }
    }
}
