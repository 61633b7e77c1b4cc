package worldswitch.views.code;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Text of which some lines are instructions at addresses; immutable once built.
 *
 * @param text the lines
 * @param addresses the address of a line, counted from 0, where it has one
 */
record Listing(String text, Map<Integer, Long> addresses) {
    /** A listing without a line. */
    static final Listing EMPTY = new Listing("", Map.of());

    Listing {
        addresses = Map.copyOf(addresses);
    }

    /** The address of a line. */
    OptionalLong address(int line) {
        Long address = addresses.get(line);
        return address == null ? OptionalLong.empty() : OptionalLong.of(address);
    }

    /** The first line of an address. */
    OptionalInt line(long address) {
        return addresses.entrySet().stream()
                .filter(entry -> entry.getValue() == address)
                .mapToInt(Map.Entry::getKey)
                .min();
    }

    /** Gathers a listing line by line. */
    static final class Builder {
        private final List<String> lines = new ArrayList<>();
        private final Map<Integer, Long> addresses = new HashMap<>();

        /** Adds a line without an address. */
        void add(String line) {
            lines.add(line);
        }

        /** Adds an instruction. */
        void add(String line, long address) {
            addresses.put(lines.size(), address);
            lines.add(line);
        }

        Listing build() {
            return new Listing(String.join("\n", lines), addresses);
        }
    }
}
