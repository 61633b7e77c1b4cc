package worldswitch.emulator.isa.operand.immediate;

import worldswitch.emulator.isa.listing.Listing;
import worldswitch.emulator.isa.operand.Field;
import worldswitch.emulator.isa.operand.Mismatch;
import worldswitch.emulator.isa.operand.Notation;
import worldswitch.emulator.isa.operand.Scanner;

/** The width of a bitfield that is inserted at a position, which limits it. */
public record InsertWidth(InsertPosition lsb, Field imms) implements Notation {
    @Override
    public long decode(int word) {
        return imms.get(word) + 1L;
    }

    @Override
    public void print(int word, Listing listing) {
        listing.decimal(decode(word));
    }

    @Override
    public int parse(int word, Scanner scanner) throws Mismatch {
        long highest = lsb.size() - lsb.decode(word);
        long width = scanner.expression("a number from 1 to " + highest, value -> value > 0 && value <= highest);
        return imms.put(word, (int) width - 1);
    }
}
