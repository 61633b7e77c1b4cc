package worldswitch.emulator.isa.operand.immediate;

import worldswitch.emulator.isa.listing.Listing;
import worldswitch.emulator.isa.listing.Token;
import worldswitch.emulator.isa.operand.Mismatch;
import worldswitch.emulator.isa.operand.Notation;
import worldswitch.emulator.isa.operand.Scanner;

/** The floating-point zero that something is compared with, {@code #0.0}; no bits encode it. */
public record FloatingZero() implements Notation {
    @Override
    public long decode(int word) {
        return 0;
    }

    @Override
    public void print(int word, Listing listing) {
        listing.add(Token.Kind.NUMBER, "#0.0");
    }

    @Override
    public int parse(int word, Scanner scanner) throws Mismatch {
        int start = scanner.position();
        if (!scanner.number().matches("0|0?\\.0+|0\\.0*")) {
            throw scanner.mismatch(start, "#0.0");
        }
        return word;
    }
}
