package worldswitch.emulator.isa.operand.vector;

import worldswitch.emulator.isa.listing.Listing;
import worldswitch.emulator.isa.operand.Field;
import worldswitch.emulator.isa.operand.Mismatch;
import worldswitch.emulator.isa.operand.Notation;
import worldswitch.emulator.isa.operand.Scanner;

/** A doubleword whose bytes are 0 or 255, as each bit of a field says. */
public record ByteMask(Field field) implements Notation {
    @Override
    public long decode(int word) {
        return expand(field.get(word));
    }

    @Override
    public void print(int word, Listing listing) {
        listing.hexadecimal(decode(word));
    }

    @Override
    public int parse(int word, Scanner scanner) throws Mismatch {
        long value = scanner.expression("a number whose bytes are 0 or 255", given -> given == expand(reduce(given)));
        return field.put(word, reduce(value));
    }

    private static long expand(int bits) {
        long value = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            value |= (bits >> i & 1) * 0xffL << Byte.SIZE * i;
        }
        return value;
    }

    private static int reduce(long value) {
        int bits = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            bits |= (int) (value >>> Byte.SIZE * i & 1) << i;
        }
        return bits;
    }
}
