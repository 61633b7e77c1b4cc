package worldswitch.emulator.isa.operand.immediate;

import worldswitch.emulator.isa.listing.Listing;
import worldswitch.emulator.isa.operand.Field;
import worldswitch.emulator.isa.operand.Mismatch;
import worldswitch.emulator.isa.operand.Notation;
import worldswitch.emulator.isa.operand.Scanner;

/**
 * The immediate of an addition: 12 bits, shifted left by 0 or 12, {@code #0x1, lsl #12}.
 *
 * @param negated whether the number written is below 0 and its opposite is encoded, as when an addition becomes a
 *     subtraction
 */
public record AddSubImmediate(Field imm12, Field sh, boolean negated) implements Notation {
    private static final int SHIFT = 12;

    @Override
    public long decode(int word) {
        return (long) imm12.get(word) << SHIFT * sh.get(word);
    }

    @Override
    public void print(int word, Listing listing) {
        listing.hexadecimal(imm12.get(word));
        Shifts.print(SHIFT * sh.get(word), listing);
    }

    @Override
    public int parse(int word, Scanner scanner) throws Mismatch {
        int start = scanner.position();
        String expected = "a number from 0 to 4095, or such a number times 4096";
        long value = Math.abs(scanner.expression(expected, this::encodable));
        int shift = Shifts.parse(scanner, SHIFT, SHIFT);
        boolean large = value > imm12.limit();
        if (large && shift > 0) {
            throw scanner.mismatch(start, "a number from 0 to 4095 to be shifted");
        }
        int shifted = sh.put(word, large || shift > 0 ? 1 : 0);
        return imm12.put(shifted, (int) (large ? value >> SHIFT : value));
    }

    private boolean encodable(long written) {
        long value = negated ? -written : written;
        boolean small = value <= imm12.limit();
        boolean pages = (value & imm12.limit()) == 0 && value >> SHIFT <= imm12.limit();
        return value >= (negated ? 1 : 0) && (small || pages);
    }
}
