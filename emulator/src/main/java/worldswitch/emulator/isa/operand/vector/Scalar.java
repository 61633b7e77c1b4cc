package worldswitch.emulator.isa.operand.vector;

import java.util.stream.Collectors;
import worldswitch.emulator.isa.listing.Listing;
import worldswitch.emulator.isa.listing.Token;
import worldswitch.emulator.isa.operand.Field;
import worldswitch.emulator.isa.operand.Mismatch;
import worldswitch.emulator.isa.operand.Notation;
import worldswitch.emulator.isa.operand.Scanner;

/** The low element of a vector register under the letter of its size, {@code h7}. Its value is the register's number. */
public record Scalar(Field field, Arrangement size) implements Notation {
    @Override
    public long decode(int word) {
        return field.get(word);
    }

    @Override
    public void print(int word, Listing listing) {
        listing.add(Token.Kind.REGISTER, size.name(word) + field.get(word));
    }

    @Override
    public int parse(int word, Scanner scanner) throws Mismatch {
        String letters = size.names().stream().filter(name -> !name.equals("-")).collect(Collectors.joining());
        int start = scanner.position();
        int[] found = VectorNumber.parse(letters, scanner);
        return size.put(field.put(word, found[1]), letters.substring(found[0], found[0] + 1), start, scanner);
    }

    @Override
    public boolean valid(int word) {
        return size.valid(word);
    }
}
