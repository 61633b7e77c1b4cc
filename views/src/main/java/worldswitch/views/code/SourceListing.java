package worldswitch.views.code;

import java.util.HashMap;
import java.util.Map;
import worldswitch.sessions.snapshot.Description;

/** Source files as listings: a line has the address of the first instruction that it gave. */
final class SourceListing {
    private SourceListing() {}

    static Listing of(Description description, String file) {
        Map<Integer, Long> addresses = new HashMap<>();
        Map<Long, Integer> lines = new HashMap<>();
        description.lines().forEach((address, line) -> {
            if (line.file().equals(file)) {
                addresses.merge(line.line() - 1, address, Math::min);
                lines.put(address, line.line() - 1);
            }
        });
        return new Listing(description.sources().getOrDefault(file, ""), addresses, lines);
    }
}
