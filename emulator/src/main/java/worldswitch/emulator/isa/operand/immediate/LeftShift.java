package worldswitch.emulator.isa.operand.immediate;

import worldswitch.emulator.isa.listing.Listing;
import worldswitch.emulator.isa.operand.Field;
import worldswitch.emulator.isa.operand.Mismatch;
import worldswitch.emulator.isa.operand.Notation;
import worldswitch.emulator.isa.operand.Scanner;

/**
 * The amount of the alias LSL, which UBFM encodes as a rotation and a width.
 *
 * @param size 32 or 64
 */
public record LeftShift(Field immr, Field imms, int size) implements Notation {
    @Override
    public long decode(int word) {
        return size - 1L - imms.get(word);
    }

    @Override
    public void print(int word, Listing listing) {
        listing.decimal(decode(word));
    }

    @Override
    public int parse(int word, Scanner scanner) throws Mismatch {
        int highest = size - 1;
        long amount = scanner.expression("a number from 0 to " + highest, value -> value >= 0 && value <= highest);
        return imms.put(immr.put(word, (int) -amount & highest), highest - (int) amount);
    }
}
