package worldswitch.emulator.isa.table;

import worldswitch.emulator.isa.listing.Listing;
import worldswitch.emulator.isa.operand.Mismatch;
import worldswitch.emulator.isa.operand.Scanner;

/** A part of a template: an operand, text that is always the same, or a group that may be left out. */
interface Item {
    /** Writes the part for a word. */
    void print(int word, Listing listing);

    /** Reads the part and puts what it says into a word. */
    int parse(int word, Scanner scanner) throws Mismatch;

    /** Whether the word is the one that leaving the part out gives. */
    boolean isAbsent(int word);

    /** A word as it is when the part is left out. */
    int leaveOut(int word);
}
