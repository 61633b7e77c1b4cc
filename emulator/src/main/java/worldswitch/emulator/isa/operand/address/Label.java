package worldswitch.emulator.isa.operand.address;

import worldswitch.emulator.isa.listing.Listing;
import worldswitch.emulator.isa.operand.Field;
import worldswitch.emulator.isa.operand.Mismatch;
import worldswitch.emulator.isa.operand.Notation;
import worldswitch.emulator.isa.operand.Scanner;

/**
 * An address relative to the instruction. Its value is the offset in bytes.
 *
 * @param scale the alignment, 1 or 4
 */
public record Label(Field field, int scale) implements Notation {
    @Override
    public long decode(int word) {
        return field.signed(word) * scale;
    }

    @Override
    public void print(int word, Listing listing) {
        listing.target(listing.address() + decode(word));
    }

    @Override
    public int parse(int word, Scanner scanner) throws Mismatch {
        long reach = (field.limit() / 2 + 1) * scale;
        String expected = "an address " + (scale == 1 ? "" : "aligned to " + scale + " bytes and ") + "within 0x"
                + Long.toHexString(reach) + " of the instruction";
        long offset = scanner.expression(expected, target -> encodable(target - scanner.address(), reach))
                - scanner.address();
        return field.put(word, (int) (offset / scale));
    }

    private boolean encodable(long offset, long reach) {
        return offset % scale == 0 && offset >= -reach && offset < reach;
    }
}
