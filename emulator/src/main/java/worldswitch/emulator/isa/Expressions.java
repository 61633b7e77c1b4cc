package worldswitch.emulator.isa;

/** What an assembler tells the encoder about the expressions in a statement: their values. */
@FunctionalInterface
public interface Expressions {
    /**
     * The value of an expression: symbols, numbers, operators, numeric local labels ({@code 1b}), relocation operators
     * ({@code :lo12:symbol}). The label of a branch, ADR, ADRP or literal load is evaluated as an absolute address.
     *
     * @param text the expression, without the {@code #} of an immediate
     * @param column its first column in the line
     * @throws SyntaxException if the text is no expression or its value is unknown
     */
    long evaluate(String text, int column);
}
