package worldswitch.emulator.isa.operand.register;

import worldswitch.emulator.isa.listing.Listing;
import worldswitch.emulator.isa.listing.Token;
import worldswitch.emulator.isa.operand.Field;
import worldswitch.emulator.isa.operand.Mismatch;
import worldswitch.emulator.isa.operand.Notation;
import worldswitch.emulator.isa.operand.Scanner;

/**
 * A register of the floating-point and vector registers under the name of one of its parts, {@code d7}.
 *
 * @param letter {@code b}, {@code h}, {@code s}, {@code d} or {@code q} by the part's size, or {@code v}
 */
public record VectorRegister(Field field, char letter) implements Notation {
    private static final int COUNT = 32;

    @Override
    public long decode(int word) {
        return field.get(word);
    }

    @Override
    public void print(int word, Listing listing) {
        listing.add(Token.Kind.REGISTER, letter + Integer.toString(field.get(word)));
    }

    @Override
    public int parse(int word, Scanner scanner) throws Mismatch {
        int start = scanner.position();
        String name = scanner.word();
        for (int number = 0; number < COUNT; number++) {
            if (name.equals(letter + Integer.toString(number))) {
                return field.put(word, number);
            }
        }
        scanner.back(start);
        throw scanner.mismatch("a register " + letter + "0 to " + letter + (COUNT - 1));
    }
}
