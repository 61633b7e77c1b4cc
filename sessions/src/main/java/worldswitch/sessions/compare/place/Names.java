package worldswitch.sessions.compare.place;

import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import worldswitch.sessions.snapshot.Description;
import worldswitch.sessions.snapshot.Description.SourceLine;

/** What a session calls the addresses of its guest. */
public final class Names {
    private static final long FURTHEST = 1 << 16;

    private final Description description;

    /** The names of a session. */
    public Names(Description description) {
        this.description = description;
    }

    /** The nearest symbol at or before an address, with the distance; null if there is none near. */
    public @Nullable String symbol(long address) {
        SortedMap<Long, String> before = description.symbols().headMap(address + 1);
        if (before.isEmpty() || address - before.lastKey() >= FURTHEST) {
            return null;
        }
        long base = before.lastKey();
        String name = description.symbols().get(base);
        return base == address ? name : name + "+0x" + Long.toHexString(address - base);
    }

    /** {@code file:line} of an address, or an empty string. */
    public String source(long address) {
        SourceLine line = description.lines().get(address);
        return line == null ? "" : line.file() + ":" + line.line();
    }

    /** The text of an address's source line, or an empty string. */
    public String line(long address) {
        SourceLine line = description.lines().get(address);
        String text = line == null ? null : description.sources().get(line.file());
        return text == null || line == null
                ? ""
                : text.lines().skip(line.line() - 1L).findFirst().orElse("").strip();
    }
}
