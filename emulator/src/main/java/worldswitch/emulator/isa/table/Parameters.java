package worldswitch.emulator.isa.table;

import java.util.List;

/**
 * The parameters of a notation as the table gives them.
 *
 * @param words flags, {@code key=number} pairs and names, in the order written
 */
record Parameters(List<String> words) {
    /** Stands for the empty name. */
    private static final String NOTHING = "''";

    Parameters {
        words = List.copyOf(words);
    }

    boolean has(String flag) {
        return words.contains(flag);
    }

    int number(int index) {
        return Integer.parseInt(words.get(index));
    }

    int number(String key, int absent) {
        return words.stream()
                .filter(word -> word.startsWith(key + "="))
                .mapToInt(word -> Integer.parseInt(word.substring(key.length() + 1)))
                .findFirst()
                .orElse(absent);
    }

    char letter() {
        return words.get(0).charAt(0);
    }

    List<String> names() {
        return words.stream()
                .filter(word -> !word.contains("="))
                .map(word -> word.equals(NOTHING) ? "" : word)
                .toList();
    }
}
