package worldswitch.emulator.assembler.symbol;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The definitions of one name in the order of reading. */
final class Definitions {
    private final List<Definition> inOrder = new ArrayList<>();

    void add(Definition definition) {
        inOrder.add(definition);
    }

    boolean isEmpty() {
        return inOrder.isEmpty();
    }

    /** The number of definitions that hold at or before a statement. */
    int countAt(int ordinal) {
        int low = 0;
        int high = inOrder.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (inOrder.get(middle).visibleFrom() <= ordinal) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The definition with a number counted from 1, or null. */
    @Nullable
    Definition number(int number) {
        return number >= 1 && number <= inOrder.size() ? inOrder.get(number - 1) : null;
    }
}
