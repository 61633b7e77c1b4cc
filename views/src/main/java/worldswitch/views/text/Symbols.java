package worldswitch.views.text;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import worldswitch.sessions.snapshot.Description;

/** Addresses by the names of a session's symbols. */
public final class Symbols {
    private static final long REACH = 0x10000;

    private Symbols() {}

    /** The symbol at or before an address with the distance to it, {@code __activate_traps+0x14}, if one is near. */
    public static Optional<String> name(Description description, long address) {
        SortedMap<Long, String> before = description.symbols().headMap(address + 1);
        if (before.isEmpty() || address - before.lastKey() >= REACH) {
            return Optional.empty();
        }
        long distance = address - before.lastKey();
        String name = before.get(before.lastKey());
        return Optional.of(distance == 0 ? name : name + "+" + Numbers.hexadecimal(distance));
    }

    /** The name of an address, or the bare address where none is near. */
    public static String place(Description description, long address) {
        return name(description, address).orElse(Numbers.hexadecimal(address));
    }

    /** The address of a name, if there is such a symbol. */
    public static Optional<Long> address(Description description, String name) {
        return description.symbols().entrySet().stream()
                .filter(entry -> entry.getValue().equals(name.strip()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** An address as a person gives it: a symbol's name or a number. */
    public static Optional<Long> parse(Description description, String text) {
        return address(description, text).or(() -> Numbers.parseAddress(text));
    }
}
