package worldswitch.emulator.isa.operand;

import java.util.List;

/**
 * The parameters of a notation as the table gives them.
 *
 * @param words flags, {@code key=number} pairs and names, in the order written
 */
record Parameters(List<String> words) {
    Parameters {
        words = List.copyOf(words);
    }

    boolean has(String flag) {
        return words.contains(flag);
    }

    int number(int index) {
        return Integer.parseInt(words.get(index));
    }

    int scale() {
        return words.stream()
                .filter(word -> word.startsWith("scale="))
                .mapToInt(word -> Integer.parseInt(word.substring(6)))
                .findFirst()
                .orElse(1);
    }

    char letter() {
        return words.get(0).charAt(0);
    }

    List<String> without(String flag) {
        return words.stream().filter(word -> !word.equals(flag)).toList();
    }
}
