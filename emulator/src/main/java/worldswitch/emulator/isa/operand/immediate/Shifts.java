package worldswitch.emulator.isa.operand.immediate;

import worldswitch.emulator.isa.listing.Listing;
import worldswitch.emulator.isa.listing.Token;
import worldswitch.emulator.isa.operand.Mismatch;
import worldswitch.emulator.isa.operand.Scanner;

/** The optional {@code , lsl #n} behind an immediate. */
final class Shifts {
    private Shifts() {}

    /** Writes a left shift, unless by 0. */
    static void print(int amount, Listing listing) {
        if (amount != 0) {
            listing.add(Token.Kind.PUNCTUATION, ", ").add(Token.Kind.NAME, "lsl");
            listing.add(Token.Kind.PUNCTUATION, " ").decimal(amount);
        }
    }

    /**
     * Passes a left shift, if there is one, and gives its amount; 0 if there is none.
     *
     * @param step what the amount must be a multiple of
     * @param highest the largest amount
     */
    static int parse(Scanner scanner, int step, int highest) throws Mismatch {
        if (!scanner.accept(',')) {
            return 0;
        }
        if (!scanner.acceptWord("lsl")) {
            throw scanner.mismatch("lsl");
        }
        String expected = "a multiple of " + step + " from 0 to " + highest;
        return (int) scanner.expression(expected, amount -> amount % step == 0 && amount >= 0 && amount <= highest);
    }
}
