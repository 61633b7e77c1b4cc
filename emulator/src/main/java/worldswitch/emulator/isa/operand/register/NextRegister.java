package worldswitch.emulator.isa.operand.register;

import worldswitch.emulator.isa.listing.Listing;
import worldswitch.emulator.isa.listing.Token;
import worldswitch.emulator.isa.operand.Field;
import worldswitch.emulator.isa.operand.Mismatch;
import worldswitch.emulator.isa.operand.Notation;
import worldswitch.emulator.isa.operand.RegisterNames;
import worldswitch.emulator.isa.operand.Scanner;

/**
 * The second register of a pair: the one behind the first, which alone is encoded.
 *
 * @param first where the first register is encoded
 */
public record NextRegister(Field first, char width) implements Notation {
    @Override
    public long decode(int word) {
        return first.get(word) + 1L;
    }

    @Override
    public void print(int word, Listing listing) {
        listing.add(Token.Kind.REGISTER, name(word));
    }

    @Override
    public int parse(int word, Scanner scanner) throws Mismatch {
        if (!scanner.acceptWord(name(word))) {
            throw scanner.mismatch("the register behind the first, " + name(word));
        }
        return word;
    }

    private String name(int word) {
        return RegisterNames.name((int) decode(word) & 31, width, false);
    }
}
