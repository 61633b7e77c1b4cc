package worldswitch.emulator.isa.operand.vector;

import worldswitch.emulator.isa.listing.Listing;
import worldswitch.emulator.isa.listing.Token;
import worldswitch.emulator.isa.operand.Field;
import worldswitch.emulator.isa.operand.Mismatch;
import worldswitch.emulator.isa.operand.Notation;
import worldswitch.emulator.isa.operand.Scanner;

/**
 * Vectors one behind the other, V0 behind V31: {@code {v0.16b-v3.16b}}. Its value is the first register's number.
 *
 * @param first where the first one is encoded
 * @param count how many there are, 1 to 4
 */
public record VectorList(Field first, Arrangement arrangement, int count) implements Notation {
    private static final int REGISTERS = 32;
    private static final int SHORT = 2;

    @Override
    public long decode(int word) {
        return first.get(word);
    }

    @Override
    public void print(int word, Listing listing) {
        listing.add(Token.Kind.PUNCTUATION, "{");
        boolean range = count > SHORT && first.get(word) + count <= REGISTERS;
        for (int i = 0; i < count; i += range ? count - 1 : 1) {
            listing.add(Token.Kind.PUNCTUATION, i == 0 ? "" : range ? "-" : ", ");
            listing.add(Token.Kind.REGISTER, name(word, i));
        }
        listing.add(Token.Kind.PUNCTUATION, "}");
    }

    @Override
    public int parse(int word, Scanner scanner) throws Mismatch {
        pass('{', scanner);
        Vector one = new Vector(first, arrangement);
        int result = one.parse(word, scanner);
        if (count > 1 && scanner.accept('-')) {
            passVector(result, count - 1, scanner);
        } else {
            for (int i = 1; i < count; i++) {
                pass(',', scanner);
                passVector(result, i, scanner);
            }
        }
        pass('}', scanner);
        return result;
    }

    @Override
    public boolean valid(int word) {
        return arrangement.valid(word);
    }

    private String name(int word, int place) {
        return "v" + (first.get(word) + place) % REGISTERS + "." + arrangement.name(word);
    }

    private void passVector(int word, int place, Scanner scanner) throws Mismatch {
        int start = scanner.position();
        String register = scanner.word();
        if (!scanner.accept('.') || !(register + "." + scanner.word()).equals(name(word, place))) {
            scanner.back(start);
            throw scanner.mismatch(name(word, place));
        }
    }

    private static void pass(char wanted, Scanner scanner) throws Mismatch {
        if (!scanner.accept(wanted)) {
            throw scanner.mismatch("'" + wanted + "'");
        }
    }
}
