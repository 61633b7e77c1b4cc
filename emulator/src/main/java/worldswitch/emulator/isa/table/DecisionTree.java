package worldswitch.emulator.isa.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds the row of a word by asking for one bit after another.
 *
 * <p>Each node asks for the bit that is fixed in the most of its rows; a row that does not care goes both ways. Where no
 * bit is left to ask, the rows stand in the leaf, those with more fixed bits first: so the row of NOP is met before the
 * row of all hints, which contains it.
 *
 * @param <T> what is found
 */
public final class DecisionTree<T> {
    private static final int SMALL = 2;

    private final Node<T> root;

    /**
     * Builds the tree.
     *
     * @param values what can be found
     * @param row the row of each
     */
    public DecisionTree(List<T> values, Function<T, Row> row) {
        List<Leaf.Entry<T>> entries = new ArrayList<>();
        values.forEach(value -> entries.add(new Leaf.Entry<>(row.apply(value), value)));
        root = build(entries, 0);
    }

    /** What belongs to the row of a word, or null if there is none. */
    public @Nullable T find(int word) {
        Node<T> node = root;
        while (node instanceof Fork<T> fork) {
            node = (word >>> fork.bit & 1) == 0 ? fork.zero : fork.one;
        }
        return ((Leaf<T>) node).find(word);
    }

    private static <T> Node<T> build(List<Leaf.Entry<T>> entries, int asked) {
        int bit = entries.size() <= SMALL ? -1 : bestBit(entries, asked);
        if (bit < 0) {
            return new Leaf<>(entries);
        }
        int mask = 1 << bit;
        return new Fork<>(
                bit, build(side(entries, mask, 0), asked | mask), build(side(entries, mask, mask), asked | mask));
    }

    /** The bit that is fixed in the most rows and not the same in all of them, or -1. */
    private static <T> int bestBit(List<Leaf.Entry<T>> entries, int asked) {
        int best = -1;
        int most = 0;
        for (int bit = 31; bit >= 0; bit--) {
            int mask = 1 << bit & ~asked;
            int ones = count(entries, pattern -> (pattern.value() & mask) != 0);
            int fixed = count(entries, pattern -> (pattern.mask() & mask) != 0);
            if (ones > 0 && ones < entries.size() && fixed > most) {
                best = bit;
                most = fixed;
            }
        }
        return best;
    }

    private static <T> int count(List<Leaf.Entry<T>> entries, Predicate<Pattern> wanted) {
        int count = 0;
        for (Leaf.Entry<T> entry : entries) {
            count += wanted.test(entry.pattern()) ? 1 : 0;
        }
        return count;
    }

    private static <T> List<Leaf.Entry<T>> side(List<Leaf.Entry<T>> entries, int mask, int value) {
        return entries.stream()
                .filter(entry ->
                        (entry.pattern().mask() & mask) == 0 || (entry.pattern().value() & mask) == value)
                .toList();
    }

    private interface Node<T> {}

    private record Fork<T>(int bit, Node<T> zero, Node<T> one) implements Node<T> {}

    private record Leaf<T>(List<Entry<T>> entries) implements Node<T> {
        record Entry<T>(Row row, T value) {
            Pattern pattern() {
                return row.pattern();
            }

            int fixedBits() {
                return Integer.bitCount(pattern().mask());
            }
        }

        Leaf {
            Comparator<Entry<T>> specificFirst = Comparator.comparingInt(Entry::fixedBits);
            entries = entries.stream().sorted(specificFirst.reversed()).toList();
        }

        @Nullable
        T find(int word) {
            for (int i = 0; i < entries.size(); i++) {
                if (entries.get(i).row.matches(word)) {
                    return entries.get(i).value;
                }
            }
            return null;
        }
    }
}
