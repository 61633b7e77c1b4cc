package worldswitch.emulator.isa.operand.address;

import worldswitch.emulator.isa.listing.Listing;
import worldswitch.emulator.isa.operand.Field;
import worldswitch.emulator.isa.operand.Mismatch;
import worldswitch.emulator.isa.operand.Notation;
import worldswitch.emulator.isa.operand.Scanner;

/** The 4 KiB page of an address, relative to the instruction's page. Its value is the offset in bytes. */
public record Page(Field field) implements Notation {
    private static final int SHIFT = 12;

    @Override
    public long decode(int word) {
        return field.signed(word) << SHIFT;
    }

    @Override
    public void print(int word, Listing listing) {
        listing.target((listing.address() >> SHIFT << SHIFT) + decode(word));
    }

    @Override
    public int parse(int word, Scanner scanner) throws Mismatch {
        long here = scanner.address() >> SHIFT;
        long reach = field.limit() / 2 + 1;
        long page = scanner.expression("an address within 4 GiB of the instruction", target -> {
            long distance = (target >> SHIFT) - here;
            return distance >= -reach && distance < reach;
        });
        return field.put(word, (int) ((page >> SHIFT) - here));
    }
}
