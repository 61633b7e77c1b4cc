package worldswitch.emulator.assembler.section;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import worldswitch.emulator.assembler.statement.Statement;

/**
 * The values that {@code ldr x0, =value} instructions of one section wait for, of 4, 8 and 16 bytes apart. Placed by
 * {@code .ltorg} or at the end of the section, the smaller ones first, each size at its own alignment.
 */
public final class LiteralPool {
    private static final int[] WIDTHS = {4, 8, 16};

    private final Map<Key, Literal> shared = new HashMap<>();
    private final List<Entry> entries = new ArrayList<>();

    private record Entry(Literal literal, Statement statement) {}

    /**
     * By what two values are known to be the same, as GNU as sees it.
     *
     * @param symbol what the value is relative to, or null for a number
     * @param number the number, or what is added to the symbol
     * @param signed whether the number was written with a minus: {@code =-1} and {@code =0xffffffffffffffff} are not
     *     shared
     * @param width in bytes
     */
    public record Key(@Nullable Object symbol, long number, boolean signed, int width) {}

    /** The literal of a key, which is the new one if there is none yet; a null key is never shared. */
    public Literal share(@Nullable Key key, Literal literal, Statement statement) {
        Literal found = key == null ? null : shared.putIfAbsent(key, literal);
        if (found == null) {
            entries.add(new Entry(literal, statement));
            return literal;
        }
        return found;
    }

    /** Places what waits at the end of a section, and begins anew. */
    public void placeIn(Section section) {
        for (int width : WIDTHS) {
            for (Entry entry : entries) {
                if (entry.literal().size() == width) {
                    place(entry, section, width);
                }
            }
        }
        entries.clear();
        shared.clear();
    }

    private static void place(Entry entry, Section section, int width) {
        long padding = -section.size() & width - 1;
        if (padding > 0) {
            section.add(new Fill(padding, 0, 1, Fragment.Content.PADDING), entry.statement());
        }
        section.requireAlignment(width);
        entry.literal().placeAt(section.size());
        section.add(entry.literal(), entry.statement());
    }
}
