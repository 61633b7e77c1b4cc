package worldswitch.emulator.isa.operand.vector;

import worldswitch.emulator.isa.listing.Listing;
import worldswitch.emulator.isa.listing.Token;
import worldswitch.emulator.isa.operand.Field;
import worldswitch.emulator.isa.operand.Mismatch;
import worldswitch.emulator.isa.operand.Notation;
import worldswitch.emulator.isa.operand.Scanner;

/** A vector, {@code v7.16b}, or that of which one element is meant, {@code v7.b}. Its value is the register's number. */
public record Vector(Field field, Arrangement arrangement) implements Notation {
    @Override
    public long decode(int word) {
        return field.get(word);
    }

    @Override
    public void print(int word, Listing listing) {
        listing.add(Token.Kind.REGISTER, "v" + field.get(word) + "." + arrangement.name(word));
    }

    @Override
    public int parse(int word, Scanner scanner) throws Mismatch {
        int start = scanner.position();
        int number = VectorNumber.parse("v", scanner)[1];
        if (!scanner.accept('.')) {
            throw scanner.mismatch("'.'");
        }
        return arrangement.put(field.put(word, number), scanner.word(), start, scanner);
    }

    @Override
    public boolean valid(int word) {
        return arrangement.valid(word);
    }
}
