package worldswitch.emulator.isa.operand.register;

import worldswitch.emulator.isa.listing.Listing;
import worldswitch.emulator.isa.listing.Token;
import worldswitch.emulator.isa.operand.Field;
import worldswitch.emulator.isa.operand.Mismatch;
import worldswitch.emulator.isa.operand.Notation;
import worldswitch.emulator.isa.operand.RegisterNames;
import worldswitch.emulator.isa.operand.Scanner;

/**
 * A register that is extended before use: {@code x2} if the extension takes 64 bits, else {@code w2}.
 *
 * @param option the extension, which is written behind the register and may be left out where it takes 64 bits
 */
public record OffsetRegister(Field field, Field option) implements Notation {
    @Override
    public long decode(int word) {
        return field.get(word);
    }

    @Override
    public void print(int word, Listing listing) {
        listing.add(Token.Kind.REGISTER, RegisterNames.name(field.get(word), width(word), false));
    }

    @Override
    public int parse(int word, Scanner scanner) throws Mismatch {
        int start = scanner.position();
        String name = scanner.word();
        char width = name.startsWith("w") ? 'w' : 'x';
        int number = RegisterNames.number(name, width, false);
        if (number < 0) {
            scanner.back(start);
            throw scanner.mismatch("a register x0 to x30, xzr, w0 to w30 or wzr");
        }
        scanner.demand(later -> width(later) == width, "an extension that takes a register " + name);
        return field.put(word, number);
    }

    private char width(int word) {
        return (option.get(word) & 3) == 3 ? 'x' : 'w';
    }
}
