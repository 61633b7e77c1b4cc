package worldswitch.emulator.assembler.building;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Finds the known word that a misspelt one may have meant: one letter dropped, swapped, changed or added. */
final class Spelling {
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789.";

    private Spelling() {}

    /** A question to append to a message, or nothing if no known word is near. */
    static String suggestion(String word, Predicate<String> known) {
        if (word.length() > 30) {
            return "";
        }
        return neighbours(word).stream()
                .filter(known)
                .findFirst()
                .map(found -> "; did you mean '" + found + "'?")
                .orElse("");
    }

    private static List<String> neighbours(String word) {
        List<String> swapped = new ArrayList<>();
        List<String> dropped = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        List<String> added = new ArrayList<>();
        for (int at = 0; at <= word.length(); at++) {
            String before = word.substring(0, at);
            String after = word.substring(at);
            String rest = after.isEmpty() ? "" : after.substring(1);
            dropped.add(before + rest);
            if (after.length() > 1) {
                swapped.add(before + after.charAt(1) + after.charAt(0) + after.substring(2));
            }
            for (char letter : LETTERS.toCharArray()) {
                changed.add(before + letter + rest);
                added.add(before + letter + after);
            }
        }
        List<String> all = new ArrayList<>(swapped);
        all.addAll(dropped);
        all.addAll(added);
        all.addAll(changed);
        return all;
    }
}
