package worldswitch.emulator.assembler.expression;

import java.math.BigInteger;
import worldswitch.emulator.assembler.source.Quoting;
import worldswitch.emulator.assembler.statement.Characters;
import worldswitch.emulator.assembler.statement.Cursor;
import worldswitch.emulator.assembler.statement.StatementException;
import worldswitch.emulator.assembler.statement.StringLiteral;
import worldswitch.emulator.assembler.statement.Word;

/**
 * Reads what begins with a digit or an apostrophe: a number ({@code 10}, {@code 0x1f}, {@code 0b101}, {@code 017}), a
 * numeric local label ({@code 1b}, {@code 2f}) or a character constant ({@code 'a'}, {@code 'a}, {@code '\n'}).
 */
public final class NumberReader {
    private NumberReader() {}

    static Node read(Cursor cursor) {
        if (cursor.peek() == '\'') {
            return character(cursor);
        }
        Word word = word(cursor);
        if (word.text().matches("[0-9]+[bf]")) {
            String number = word.text().substring(0, word.text().length() - 1);
            return new Node.Local(number, word.text().endsWith("f"), word.index());
        }
        BigInteger value = value(word);
        if (value.bitLength() > Long.SIZE) {
            throw new StatementException(
                    word.index(), "expected a number of at most 64 bits, found '" + word.text() + "'");
        }
        return new Node.Constant(value.longValue(), word.index());
    }

    /** The number at a cursor, of any size. */
    public static BigInteger readLarge(Cursor cursor) {
        return value(word(cursor));
    }

    private static Word word(Cursor cursor) {
        int start = cursor.index();
        StringBuilder text = new StringBuilder();
        while (Characters.continuesName(cursor.peek(text.length()))) {
            text.append(cursor.peek(text.length()));
        }
        cursor.moveTo(start + text.length());
        return new Word(text.toString(), start);
    }

    private static BigInteger value(Word word) {
        String text = word.text();
        int radix = radix(text);
        String digits = text.substring(radix == 16 || radix == 2 ? 2 : 0);
        if (digits.isEmpty() || !digits.chars().allMatch(digit -> digit < 128 && Character.digit(digit, radix) >= 0)) {
            throw new StatementException(word.index(), "expected a number, found '" + text + "'");
        }
        return new BigInteger(digits, radix);
    }

    private static int radix(String text) {
        if (text.length() < 2 || text.charAt(0) != '0') {
            return 10;
        }
        return switch (text.charAt(1)) {
            case 'x', 'X' -> 16;
            case 'b', 'B' -> 2;
            default -> 8;
        };
    }

    private static Node character(Cursor cursor) {
        int start = cursor.index();
        StringBuilder rest = new StringBuilder();
        for (int ahead = 0; ahead < 4 && cursor.peek(ahead) != 0; ahead++) {
            rest.append(cursor.peek(ahead));
        }
        int length = Quoting.end(rest, 0);
        String inner = rest.substring(1, length);
        if (inner.length() > 1 && inner.endsWith("'") && !inner.equals("\\'")) {
            inner = inner.substring(0, inner.length() - 1);
        }
        byte[] bytes = StringLiteral.bytes(new Word(inner, start + 1));
        if (bytes.length != 1) {
            throw new StatementException(start, "expected an ASCII character behind the apostrophe");
        }
        cursor.moveTo(start + length);
        return new Node.Constant(bytes[0], start);
    }
}
