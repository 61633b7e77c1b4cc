package worldswitch.emulator.isa.operand.register;

import worldswitch.emulator.isa.listing.Listing;
import worldswitch.emulator.isa.listing.Token;
import worldswitch.emulator.isa.operand.Field;
import worldswitch.emulator.isa.operand.Mismatch;
import worldswitch.emulator.isa.operand.Notation;
import worldswitch.emulator.isa.operand.RegisterNames;
import worldswitch.emulator.isa.operand.Scanner;

/**
 * A general register, {@code x7}.
 *
 * @param width {@code x} or {@code w}
 * @param stackPointer whether 31 is the stack pointer and not the zero register
 */
public record GeneralRegister(Field field, char width, boolean stackPointer) implements Notation {
    @Override
    public long decode(int word) {
        return field.get(word);
    }

    @Override
    public void print(int word, Listing listing) {
        listing.add(Token.Kind.REGISTER, RegisterNames.name(field.get(word), width, stackPointer));
    }

    @Override
    public int parse(int word, Scanner scanner) throws Mismatch {
        int start = scanner.position();
        int number = RegisterNames.number(scanner.word(), width, stackPointer);
        if (number < 0) {
            scanner.back(start);
            throw scanner.mismatch(
                    "a register " + width + "0 to " + width + "30 or " + RegisterNames.name(31, width, stackPointer));
        }
        return field.put(word, number);
    }
}
