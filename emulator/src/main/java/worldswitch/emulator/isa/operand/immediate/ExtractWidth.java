package worldswitch.emulator.isa.operand.immediate;

import worldswitch.emulator.isa.listing.Listing;
import worldswitch.emulator.isa.operand.Field;
import worldswitch.emulator.isa.operand.Mismatch;
import worldswitch.emulator.isa.operand.Notation;
import worldswitch.emulator.isa.operand.Scanner;

/**
 * The width of a bitfield that is extracted; encoded as its highest bit.
 *
 * @param immr the lowest bit
 * @param size 32 or 64
 */
public record ExtractWidth(Field immr, Field imms, int size) implements Notation {
    @Override
    public long decode(int word) {
        return imms.get(word) - immr.get(word) + 1L;
    }

    @Override
    public void print(int word, Listing listing) {
        listing.decimal(decode(word));
    }

    @Override
    public int parse(int word, Scanner scanner) throws Mismatch {
        int lsb = immr.get(word);
        int highest = size - lsb;
        long width = scanner.expression("a number from 1 to " + highest, value -> value > 0 && value <= highest);
        return imms.put(word, lsb + (int) width - 1);
    }

    @Override
    public boolean valid(int word) {
        return imms.get(word) >= immr.get(word);
    }
}
