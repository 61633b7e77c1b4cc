package worldswitch.emulator.isa.operand.vector;

import worldswitch.emulator.isa.listing.Listing;
import worldswitch.emulator.isa.operand.Field;
import worldswitch.emulator.isa.operand.Mismatch;
import worldswitch.emulator.isa.operand.Notation;
import worldswitch.emulator.isa.operand.Scanner;

/**
 * By how many bits elements are shifted. The highest bit set in immh is the size of an element in bytes; immh:immb is the
 * amount plus that size in bits, or, to the right, twice that size minus the amount.
 *
 * @param right whether it is a shift to the right, by 1 up to the size, and not to the left, by 0 up to the size less 1
 */
public record VectorShift(Field immh, Field amount, boolean right) implements Notation {
    private static final int BYTE = 8;

    @Override
    public long decode(int word) {
        int bits = bits(word);
        return right ? 2L * bits - amount.get(word) : amount.get(word) - bits;
    }

    @Override
    public void print(int word, Listing listing) {
        listing.decimal(decode(word));
    }

    @Override
    public int parse(int word, Scanner scanner) throws Mismatch {
        int bits = bits(word);
        int lowest = right ? 1 : 0;
        int highest = right ? bits : bits - 1;
        String expected = "a number from " + lowest + " to " + highest;
        int value = (int) scanner.expression(expected, given -> given >= lowest && given <= highest);
        return amount.put(word, right ? 2 * bits - value : bits + value);
    }

    @Override
    public boolean valid(int word) {
        return immh.get(word) != 0;
    }

    /** While a text is read no operand has said the size yet only where it is always a doubleword. */
    private int bits(int word) {
        return immh.get(word) == 0 ? Long.SIZE : BYTE * Integer.highestOneBit(immh.get(word));
    }
}
