package worldswitch.emulator.isa;

import java.util.Locale;

/** Statements for the encoder, with the few expressions that tests need. */
final class Statement {
    private Statement() {}

    /** The word of a statement, its mnemonic included. Columns count from 0. */
    static int encode(String statement, long address) {
        String mnemonic = statement.split(" ", 2)[0];
        Expressions expressions = (text, column) -> evaluate(text, column, address);
        return InstructionSet.A64
                .encoder()
                .encode(
                        mnemonic.toLowerCase(Locale.ROOT),
                        statement.substring(mnemonic.length()),
                        mnemonic.length(),
                        address,
                        expressions);
    }

    /** Numbers and characters, the point with a distance, and the relocation operators of the number 0x1234. */
    private static long evaluate(String text, int column, long address) {
        try {
            return switch (text) {
                case ":lo12:0x1234" -> 0x234;
                case ":abs_g1:0x1234" -> 0;
                case ":abs_g0_nc:0x1234" -> 0x1234;
                default -> text.startsWith(".") ? address + number(text.substring(1)) : number(text);
            };
        } catch (NumberFormatException e) {
            throw new SyntaxException(column, "a number, not " + text);
        }
    }

    private static long number(String text) {
        if (text.startsWith("0x")) {
            return Long.parseUnsignedLong(text.substring(2), 16);
        }
        if (text.startsWith("'")) {
            return text.charAt(1);
        }
        return text.isEmpty() ? 0 : Long.decode(text);
    }
}
