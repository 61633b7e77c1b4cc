package worldswitch.emulator.mmu.oracle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongUnaryOperator;
import worldswitch.emulator.mmu.regime.Granule;
import worldswitch.emulator.mmu.regime.TableFormat;

/** The tables of one stage in a case: made on the way to each address that is mapped. */
final class StageTables {
    private static final int LARGEST_TABLE = 1 << 16;

    final Granule granule;
    final boolean wide;
    final int inputBits;
    final int start;
    final long root;
    /** Where the descriptors lie, in the order in which they were made. */
    final List<Long> entries = new ArrayList<>();

    private final TranslationCase made;
    private final Map<String, Long> tables = new HashMap<>();
    private long next;

    StageTables(TranslationCase made, Granule granule, boolean wide, int inputBits, int start, long root) {
        this.made = made;
        this.granule = granule;
        this.wide = wide;
        this.inputBits = inputBits;
        this.start = start;
        this.root = root;
        this.next = root + 16L * LARGEST_TABLE;
    }

    /** log2 of the bytes that an entry maps. */
    int shift(int level) {
        return granule.pageShift() + granule.stride() * (TableFormat.LAST_LEVEL - level);
    }

    /** The lowest level that has blocks. */
    int firstBlock() {
        int narrow = granule == Granule.KB4 ? 1 : 2;
        return wide || granule == Granule.KB64 ? narrow - 1 : narrow;
    }

    /**
     * Maps an address by a leaf at a level, which must not be above the first table.
     *
     * @param change what becomes of each descriptor before it is put in place
     * @return false if another mapping is in the way
     */
    boolean map(long address, int level, long leaf, LongUnaryOperator change) {
        long input = inputBits == Long.SIZE ? address : address & (1L << inputBits) - 1;
        long table = root;
        for (int at = start; at < level; at++) {
            long entry = entry(table, input, at);
            String place = at + ":" + (input >>> shift(at));
            Long known = tables.get(place);
            if (known == null) {
                if (made.pokes.containsKey(entry)) {
                    return false;
                }
                known = next;
                next += LARGEST_TABLE;
                tables.put(place, known);
                poke(entry, change.applyAsLong(known | 3));
            }
            table = known;
        }
        long entry = entry(table, input, level);
        if (made.pokes.containsKey(entry)) {
            return false;
        }
        poke(entry, change.applyAsLong(leaf | (level == TableFormat.LAST_LEVEL ? 3 : 1)));
        return true;
    }

    private void poke(long entry, long value) {
        made.pokes.put(entry, value);
        entries.add(entry);
    }

    private long entry(long table, long input, int level) {
        long index = input >>> shift(level);
        return table + ((level == start ? index : index & (1L << granule.stride()) - 1) << 3);
    }
}
