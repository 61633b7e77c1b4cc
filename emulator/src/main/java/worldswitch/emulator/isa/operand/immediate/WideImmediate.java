package worldswitch.emulator.isa.operand.immediate;

import worldswitch.emulator.isa.listing.Listing;
import worldswitch.emulator.isa.operand.Field;
import worldswitch.emulator.isa.operand.Mismatch;
import worldswitch.emulator.isa.operand.Notation;
import worldswitch.emulator.isa.operand.Scanner;

/**
 * The immediate of MOVZ, MOVN and MOVK: 16 bits and where they go, {@code #0x1, lsl #16}. Its value is what MOVZ or,
 * if inverted, MOVN makes of it.
 *
 * @param size 32 or 64
 */
public record WideImmediate(Field imm16, Field hw, int size, boolean inverted) implements Notation {
    private static final int STEP = 16;

    @Override
    public long decode(int word) {
        long moved = (long) imm16.get(word) << STEP * hw.get(word);
        return inverted ? ~moved & Width.mask(size) : moved;
    }

    @Override
    public void print(int word, Listing listing) {
        listing.hexadecimal(imm16.get(word));
        Shifts.print(STEP * hw.get(word), listing);
    }

    @Override
    public int parse(int word, Scanner scanner) throws Mismatch {
        int group = group(scanner);
        long value = scanner.expression("a number from 0 to 65535", number -> number >= 0 && number <= imm16.limit());
        int shift = group > 0 ? group : Shifts.parse(scanner, STEP, size - STEP) / STEP;
        return hw.put(imm16.put(word, (int) value), shift);
    }

    /** The part of an address that a relocation operator such as {@code :abs_g1:} selects; 0 if there is none. */
    private int group(Scanner scanner) {
        for (int group = 1; group < size / STEP; group++) {
            if (scanner.startsWith(":abs_g" + group)) {
                return group;
            }
        }
        return 0;
    }
}
