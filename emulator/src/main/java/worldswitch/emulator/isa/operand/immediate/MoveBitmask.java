package worldswitch.emulator.isa.operand.immediate;

import worldswitch.emulator.isa.listing.Listing;
import worldswitch.emulator.isa.operand.Mismatch;
import worldswitch.emulator.isa.operand.Notation;
import worldswitch.emulator.isa.operand.Scanner;

/** The immediate of the alias MOV for ORR: one that neither MOVZ nor MOVN can move. */
public record MoveBitmask(BitmaskImmediate bitmask) implements Notation {
    @Override
    public long decode(int word) {
        return bitmask.decode(word);
    }

    @Override
    public void print(int word, Listing listing) {
        bitmask.print(word, listing);
    }

    @Override
    public int parse(int word, Scanner scanner) throws Mismatch {
        return bitmask.parse(word, scanner);
    }

    @Override
    public boolean valid(int word) {
        return bitmask.valid(word) && MoveImmediate.group(decode(word)) < 0 && MoveImmediate.group(inverse(word)) < 0;
    }

    private long inverse(int word) {
        return ~decode(word) & Width.mask(bitmask.size());
    }
}
