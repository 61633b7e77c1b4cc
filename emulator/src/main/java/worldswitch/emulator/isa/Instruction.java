package worldswitch.emulator.isa;

import java.util.List;
import worldswitch.emulator.isa.listing.Listing;
import worldswitch.emulator.isa.listing.Token;

/**
 * A decoded instruction: a word with the row of the table that it matches.
 *
 * @param form the row
 * @param word the 32 bits
 */
public record Instruction(Form form, int word) {
    /**
     * The value of a named operand: a register number, an immediate already scaled, extended or expanded, a branch
     * offset in bytes.
     *
     * @throws IllegalArgumentException if the form has no such operand
     */
    public long operand(String name) {
        return form.operand(name).decode(word);
    }

    /** The instruction as text, in GNU objdump's spelling: {@code b.eq 0x40080010 <symbol+0x10>}. */
    public String text(long address, SymbolNames names) {
        return listing(address, names).toString();
    }

    /** The text in pieces that know what they are. */
    public List<Token> tokens(long address, SymbolNames names) {
        return listing(address, names).tokens();
    }

    private Listing listing(long address, SymbolNames names) {
        Listing listing = new Listing(address, names::nameOf);
        form.print(word, listing);
        return listing;
    }
}
