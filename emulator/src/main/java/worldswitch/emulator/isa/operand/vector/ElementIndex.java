package worldswitch.emulator.isa.operand.vector;

import worldswitch.emulator.isa.listing.Listing;
import worldswitch.emulator.isa.listing.Token;
import worldswitch.emulator.isa.operand.Field;
import worldswitch.emulator.isa.operand.Mismatch;
import worldswitch.emulator.isa.operand.Notation;
import worldswitch.emulator.isa.operand.Scanner;

/** Which element of a vector is meant: the number in brackets behind it, written without a hash sign. */
public record ElementIndex(Field field) implements Notation {
    @Override
    public long decode(int word) {
        return field.get(word);
    }

    @Override
    public void print(int word, Listing listing) {
        listing.add(Token.Kind.NUMBER, Integer.toString(field.get(word)));
    }

    @Override
    public int parse(int word, Scanner scanner) throws Mismatch {
        long highest = field.limit();
        String expected = "the number of an element, 0 to " + highest;
        return field.put(word, (int) scanner.expression(expected, value -> value >= 0 && value <= highest));
    }
}
