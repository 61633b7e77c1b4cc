package worldswitch.emulator.isa;

/** Encodes statements in GNU as syntax: the third reader of the instruction table. */
public final class Encoder {
    Encoder() {}

    /**
     * The word of one statement.
     *
     * @param mnemonic in lower case, {@code add}, {@code b.eq}
     * @param operands the text behind the mnemonic, without comment
     * @param column the column of the operands' first character in the line
     * @param address where the word will lie
     * @param expressions gives values to the expressions within the operands
     * @throws SyntaxException if no form of the instruction takes these operands
     */
    public int encode(String mnemonic, String operands, int column, long address, Expressions expressions) {
        throw new SyntaxException(column, "an instruction of the table");
    }

    /** Whether there is such a mnemonic at all. */
    public boolean knows(String mnemonic) {
        return false;
    }
}
