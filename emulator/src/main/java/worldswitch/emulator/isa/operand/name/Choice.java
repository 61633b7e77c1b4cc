package worldswitch.emulator.isa.operand.name;

import java.util.List;
import worldswitch.emulator.isa.listing.Listing;
import worldswitch.emulator.isa.listing.Token;
import worldswitch.emulator.isa.operand.Field;
import worldswitch.emulator.isa.operand.Mismatch;
import worldswitch.emulator.isa.operand.Notation;
import worldswitch.emulator.isa.operand.Scanner;

/**
 * One of a list of names.
 *
 * @param words the name of each number; {@code -} where a number has none
 * @param digits the least number of digits of a number written in place of a name, as must be where there is no name; 0
 *     if numbers have no meaning here
 */
public record Choice(Field field, List<String> words, int digits) implements Notation {
    private static final String NAMELESS = "-";

    public Choice {
        words = List.copyOf(words);
    }

    @Override
    public long decode(int word) {
        return field.get(word);
    }

    @Override
    public void print(int word, Listing listing) {
        if (isNamed(word)) {
            listing.add(Token.Kind.NAME, words.get(field.get(word)));
        } else {
            listing.add(Token.Kind.NUMBER, "#0x" + hexadecimal(field.get(word)));
        }
    }

    @Override
    public int parse(int word, Scanner scanner) throws Mismatch {
        int start = scanner.position();
        int number = words.indexOf(scanner.word());
        if (number >= 0) {
            return field.put(word, number);
        }
        scanner.back(start);
        if (!isNumeric()) {
            throw scanner.mismatch(expected());
        }
        return field.put(word, (int) scanner.expression(expected(), value -> value >= 0 && value <= field.limit()));
    }

    @Override
    public boolean valid(int word) {
        return isNumeric() || isNamed(word);
    }

    @Override
    public List<String> names() {
        return words.stream().filter(word -> !word.equals(NAMELESS)).toList();
    }

    private String hexadecimal(int number) {
        String text = Integer.toHexString(number);
        return "0".repeat(Math.max(0, digits - text.length())) + text;
    }

    private boolean isNumeric() {
        return digits > 0;
    }

    private boolean isNamed(int word) {
        int number = field.get(word);
        return number < words.size() && !words.get(number).equals(NAMELESS);
    }

    private String expected() {
        return "one of " + String.join(", ", names()) + (isNumeric() ? " or a number from 0 to " + field.limit() : "");
    }
}
