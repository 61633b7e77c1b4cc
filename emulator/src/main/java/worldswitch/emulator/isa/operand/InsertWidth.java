package worldswitch.emulator.isa.operand;

import worldswitch.emulator.isa.listing.Listing;

/** The width of a bitfield that is inserted at a position, which limits it. */
record InsertWidth(InsertPosition lsb, Field imms) implements Notation {
    @Override
    public long decode(int word) {
        return imms.get(word) + 1L;
    }

    @Override
    public void print(int word, Listing listing) {
        listing.decimal(decode(word));
    }

    @Override
    public int parse(int word, Scanner scanner) throws Mismatch {
        long highest = lsb.size() - lsb.decode(word);
        long width = scanner.expression("a number from 1 to " + highest, value -> value > 0 && value <= highest);
        return imms.put(word, (int) width - 1);
    }
}
