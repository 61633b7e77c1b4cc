package worldswitch.sessions.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import worldswitch.sessions.snapshot.Snapshot;

/**
 * Words in memory are what they are in another variant, but for some.
 *
 * @param mode {@code immediate} or {@code deferred}; null for the judged run's
 * @param than the other variant
 * @param label where both are looked at: the first execution of its instruction
 * @param symbol where the first word is
 * @param words the names of the words, apart by spaces; {@code X0..X30} stands for 31 of them
 * @param differ those that differ, all of them, in order; empty if none may
 */
record WordsCheck(@Nullable String mode, String than, String label, String symbol, String words, List<String> differ)
        implements Check {
    @Override
    public Finding judge(Runs runs) {
        Runs other = runs.of(than);
        Snapshot mine = runs.along(List.of(label), mode).get(0);
        Snapshot theirs = other.along(List.of(label), mode).get(0);
        List<String> names = names();
        List<String> seen = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < names.size(); i++) {
            long here = Words.at(mine, runs.address(symbol) + (long) i * Long.BYTES);
            long there = Words.at(theirs, other.address(symbol) + (long) i * Long.BYTES);
            if (here != there) {
                seen.add(names.get(i));
                text.append(text.isEmpty() ? "" : "; ")
                        .append(names.get(i))
                        .append(" is ")
                        .append(Words.hex(here));
                text.append(", ").append(Words.hex(there)).append(" in ").append(than);
            }
        }
        String where = " at " + label + " of " + names.size() + " words at " + symbol;
        return new Finding(seen.equals(differ), (seen.isEmpty() ? "no difference" : text) + where);
    }

    private List<String> names() {
        return Stream.of(words.split(" ")).flatMap(WordsCheck::expand).toList();
    }

    private static Stream<String> expand(String word) {
        int dots = word.indexOf("..");
        if (dots < 0) {
            return Stream.of(word);
        }
        String stem = word.substring(0, 1);
        int first = Integer.parseInt(word.substring(1, dots));
        int last = Integer.parseInt(word.substring(dots + 3));
        return IntStream.rangeClosed(first, last).mapToObj(number -> stem + number);
    }
}
