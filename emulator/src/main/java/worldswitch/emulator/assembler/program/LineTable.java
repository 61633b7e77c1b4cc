package worldswitch.emulator.assembler.program;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import worldswitch.emulator.assembler.source.Expansion;
import worldswitch.emulator.assembler.source.Place;

/** Which place of the source each address comes from, and the reverse. Immutable. */
public final class LineTable {
    private final List<Entry> byAddress;

    /**
     * A stretch of bytes that came from one statement.
     *
     * @param address of its first byte
     * @param size in bytes
     * @param code whether it is an instruction
     * @param place the statement; within a macro, the line of the macro's body
     * @param expansion why that line was read, or null in the main file
     */
    public record Entry(
            long address,
            long size,
            boolean code,
            Place place,
            @Nullable Expansion expansion) {
        /** The place where a reader would look for it: outside all macros, where they are used. */
        public Place origin() {
            Place origin = place;
            for (Expansion outer = expansion; outer != null; outer = outer.outer()) {
                origin = outer.kind() == Expansion.Kind.MACRO ? outer.at() : origin;
            }
            return origin;
        }

        /** Whether it stands in a line, or comes from a macro that the line uses. */
        boolean comesFrom(String file, int line) {
            boolean found = isAt(place, file, line);
            for (Expansion outer = expansion; outer != null && !found; outer = outer.outer()) {
                found = outer.kind() == Expansion.Kind.MACRO && isAt(outer.at(), file, line);
            }
            return found;
        }

        private static boolean isAt(Place place, String file, int line) {
            return place.line() == line && place.file().equals(file);
        }
    }

    /** A table of entries in any order. */
    public LineTable(List<Entry> entries) {
        byAddress = entries.stream()
                .sorted(Comparator.comparingLong(Entry::address))
                .toList();
    }

    /** All entries, by address. */
    public List<Entry> entries() {
        return byAddress;
    }

    /** What an address comes from. */
    public Optional<Entry> at(long address) {
        int low = 0;
        int high = byAddress.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (byAddress.get(middle).address() <= address) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0
                ? Optional.empty()
                : Optional.of(byAddress.get(low - 1)).filter(entry -> address - entry.address() < entry.size());
    }

    /** The addresses of the instructions that come from a line, whether it stands in a macro or uses one. */
    public LongStream addressesOf(String file, int line) {
        return byAddress.stream()
                .filter(Entry::code)
                .filter(entry -> entry.comesFrom(file, line))
                .mapToLong(Entry::address);
    }
}
