package worldswitch.emulator.isa.operand;

import java.util.List;
import worldswitch.emulator.isa.listing.Listing;

/** One kind of operand at one place in the word. */
public interface Notation {
    /** What the bits mean: a register number, a scaled, extended or expanded immediate, an offset in bytes. */
    long decode(int word);

    /** Writes the operand of a word. */
    void print(int word, Listing listing);

    /**
     * Reads the operand and puts it into a word. Operands are read in the order they are written, so the word already
     * holds those to the left.
     *
     * @throws Mismatch if the text is no such operand or its value cannot be encoded
     */
    int parse(int word, Scanner scanner) throws Mismatch;

    /** Whether the bits have a meaning at all; a word with reserved bits does not belong to the form. */
    default boolean valid(int word) {
        return true;
    }

    /** Every way to write the operand, if it is one of a few names and so may be part of a mnemonic. */
    default List<String> names() {
        return List.of();
    }
}
