package worldswitch.emulator.isa.listing;

/**
 * A piece of disassembled text.
 *
 * @param kind what it is
 * @param text its characters; the texts of all tokens joined are the line
 */
public record Token(Kind kind, String text) {
    /** What a view may want to show differently. */
    public enum Kind {
        MNEMONIC,
        REGISTER,
        SYSTEM_REGISTER,
        NUMBER,
        ADDRESS,
        /** A name of the instruction set: a condition, a shift, a barrier's domain. */
        NAME,
        /** A symbol of the program. */
        SYMBOL,
        PUNCTUATION
    }
}
