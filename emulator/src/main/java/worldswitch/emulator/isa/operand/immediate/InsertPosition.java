package worldswitch.emulator.isa.operand.immediate;

import worldswitch.emulator.isa.listing.Listing;
import worldswitch.emulator.isa.operand.Field;
import worldswitch.emulator.isa.operand.Mismatch;
import worldswitch.emulator.isa.operand.Notation;
import worldswitch.emulator.isa.operand.Scanner;

/**
 * The lowest bit that a bitfield is inserted at; encoded as the rotation to the right that brings it there.
 *
 * @param size 32 or 64
 */
public record InsertPosition(Field immr, int size) implements Notation {
    @Override
    public long decode(int word) {
        return -immr.get(word) & size - 1;
    }

    @Override
    public void print(int word, Listing listing) {
        listing.decimal(decode(word));
    }

    @Override
    public int parse(int word, Scanner scanner) throws Mismatch {
        int highest = size - 1;
        long lsb = scanner.expression("a number from 0 to " + highest, value -> value >= 0 && value <= highest);
        return immr.put(word, (int) -lsb & highest);
    }
}
