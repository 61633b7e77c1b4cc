package worldswitch.emulator.isa.operand.immediate;

import worldswitch.emulator.isa.listing.Listing;
import worldswitch.emulator.isa.operand.Field;
import worldswitch.emulator.isa.operand.Mismatch;
import worldswitch.emulator.isa.operand.Notation;
import worldswitch.emulator.isa.operand.Scanner;

/**
 * The shift of an index register: by the size of what is loaded or stored, or none.
 *
 * @param flag whether it is shifted
 * @param scale the amount if it is
 */
public record IndexAmount(Field flag, int scale) implements Notation {
    @Override
    public long decode(int word) {
        return (long) flag.get(word) * scale;
    }

    @Override
    public void print(int word, Listing listing) {
        listing.decimal(decode(word));
    }

    @Override
    public int parse(int word, Scanner scanner) throws Mismatch {
        String expected = scale == 0 ? "0" : "0 or " + scale;
        long amount = scanner.expression(expected, value -> value == 0 || value == scale);
        return flag.put(word, amount == scale ? 1 : 0);
    }
}
